import { type ItemStanding, itemStandings } from '@mingce/domain/lens/item-standing'
import { Link } from 'react-router'
import { uniformityAddress } from '../addresses.ts'
import { gridText as t } from '../words/grid.ts'
import { looks } from './marks.ts'
import type { ShownGrid } from './narrowed.ts'

/** Shape, colour and word of what is shown, with how often; the counts and the absences add up to every cell. */
export function GridLegend({ shown }: { readonly shown: ShownGrid }) {
  const counts = countsOf(shown)
  return (
    <ul className="board-legend" aria-label={t('legend')}>
      {itemStandings.map((standing) => (
        <li key={standing}>
          <span className={`grid-sign is-${looks[standing].tone}`} aria-hidden>
            {looks[standing].icon}
          </span>{' '}
          {t(`standing.${standing}`)} {counts.standings.get(standing) ?? 0}
        </li>
      ))}
      <li>
        <span className="grid-sign" aria-hidden>
          {' '}
        </span>{' '}
        {t('absent')} {counts.absent}
      </li>
      <li>
        <span className="grid-sign is-unfiled" aria-hidden>
          –
        </span>{' '}
        {t('unfiled')} {counts.unfiled}
      </li>
      <li>
        <b aria-hidden>≡</b> <Link to={uniformityAddress}>{t('sameText')}</Link> {counts.same}
      </li>
      <li>
        <b aria-hidden>?</b> {t('likely')}
      </li>
      <li>
        <b aria-hidden>!</b> {t('feedbackOpen')}
      </li>
      <li>
        <b aria-hidden>◇</b> {t('outside')}
      </li>
    </ul>
  )
}

function countsOf({ columns, lines, marks }: ShownGrid) {
  const standings = new Map<ItemStanding, number>()
  let [absent, unfiled, same] = [0, 0, 0]
  for (const { cells, submission } of lines)
    for (const { at } of columns) {
      const mark = marks[cells[at] ?? -1]
      if (!mark && submission !== null) absent += 1
      else if (!mark) unfiled += 1
      else {
        standings.set(mark.standing, (standings.get(mark.standing) ?? 0) + 1)
        if (mark.sameText) same += 1
      }
    }
  return { standings, absent, unfiled, same }
}
