import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { dayInWords } from '@mingce/ui/instant'
import { RoundDue, useRoundDays } from '@mingce/ui/round/round-due'
import { StatusTag } from '@mingce/ui/status-tag'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import type { RoundHead, RoundOpened } from '../questions.ts'
import { t } from '../words.ts'
import { countyDayOf } from './dates.ts'
import { isOwedNow } from './next-owed.ts'

type Cell = RoundOpened['cells'][number]

/** One deliverable: where it stands, by when the city and the province want it, and the way into it. */
export function DeliverableCell({
  round: head,
  kind,
  opened,
}: {
  readonly round: RoundHead
  readonly kind: DeliverableKind
  readonly opened: RoundOpened | undefined
}) {
  const { round, status } = head
  const dayOf = useRoundDays()
  const toProvince = dayOf(head, kind)
  if (!opened) return <p>{t('loading')}</p>
  const cell = opened.cells.find((each) => each.kind === kind)
  const day = countyDayOf(opened, kind)
  const toCity = day.inner && dayOf(head, kind, day)
  const mine = opened.filings.filter((each) => each.kind === kind)
  return (
    <div className="cell">
      <div className="cell-links">
        <StatusTag status={stateOf(cell, mine.at(-1)?.stage)} note={noteOf(cell)} />
        {isOwed(cell) && <RoundDue round={head} kind={kind} {...day} />}
      </div>
      <dl>
        <dt>{t('cell.toCity')}</dt>
        <dd>{toCity ? dayInWords(toCity.dueDate) : t('cell.noInnerDate')}</dd>
        <dt>{t('cell.toProvince')}</dt>
        <dd>{toProvince && dayInWords(toProvince.dueDate)}</dd>
      </dl>
      <div className="cell-links">
        {status === 'open' && mine.length === 0 && (
          <Link to={filingAddress({ round, kind, n: 1 })}>{t('cell.begin')}</Link>
        )}
        {mine.map(({ n }) => (
          <Link key={n} to={filingAddress({ round, kind, n })}>
            {n === 1 ? t('cell.open') : t('cell.adjustment', { n: n - 1 })}
          </Link>
        ))}
      </div>
    </div>
  )
}

/** The county knows of its own check before the city does. */
function stateOf(cell: Cell | undefined, own: RoundOpened['filings'][number]['stage'] | undefined) {
  const state = cell?.state ?? 'not_filed'
  return own === 'checking' && (state === 'draft' || state === 'returned' || state === 'withdrawn') ? own : state
}

function noteOf(cell: Cell | undefined): string | undefined {
  const turn = cell?.filing?.turn ?? 0
  return turn > 1 ? t('filing.turn', { turn }) : undefined
}

function isOwed(cell: Cell | undefined): boolean {
  return cell === undefined || isOwedNow(cell)
}
