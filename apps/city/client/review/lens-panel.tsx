import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { itemDecisions } from '@mingce/domain/submission/events'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { elementName } from '@mingce/ui/words/items'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { type Lens, type LensRuling, lensQuestion } from './lens-question.ts'
import { itemOf } from './part.ts'
import { rulingAddress } from './ruling-address.ts'
import { UsualReasons } from './usual-reasons.tsx'
import './lens-panel.css'

type LensPanelProps = { readonly sheet: FilingSheet; readonly part: FilingPart }

/** 同类: how the same item was ruled on in the city's counties, counted and one by one, and the reasons usually given. */
export function LensPanel({ sheet, part }: LensPanelProps) {
  const { data: lens, error, refetch } = useQuery(lensQuestion({ sheet, part }))
  if (!itemOf(sheet, part)) return <p>{t('lens.notItem')}</p>
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (!lens) return <Skeleton active />
  const { division } = parseSubmissionStream(sheet.head.stream)
  const others = lens.rulings.filter(({ county }) => county !== division)
  const own = lens.rulings.filter(({ county, stream, turn }) => county === division && !isNow(sheet, { stream, turn }))
  return (
    <div className="lens-panel">
      <p>{others.length === 0 ? t('lens.none') : t('lens.tally', { counts: countsOf(lens) })}</p>
      <UsualReasons reasons={lens.reasons} sheet={sheet} part={part} />
      <Rulings title={t('lens.list')} rulings={others} names={lens.names} />
      <Rulings title={t('lens.own')} rulings={own} names={lens.names} />
    </div>
  )
}

function isNow({ head }: FilingSheet, { stream, turn }: Pick<LensRuling, 'stream' | 'turn'>): boolean {
  return stream === head.stream && turn === head.turn
}

function countsOf({ tally }: Lens): string {
  const counted = itemDecisions.filter((decision) => tally[decision] > 0)
  return counted.map((decision) => t(`lens.tally.${decision}`, { count: tally[decision] })).join(t('lens.comma'))
}

type RulingsProps = {
  readonly title: string
  readonly rulings: readonly LensRuling[]
  readonly names: Lens['names']
}

function Rulings({ title, rulings, names }: RulingsProps) {
  if (rulings.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rulings.map((each) => (
          <RulingLine key={`${each.stream} ${each.key}`} ruling={each} names={names} />
        ))}
      </ul>
    </section>
  )
}

function RulingLine({ ruling, names }: { readonly ruling: LensRuling; readonly names: Lens['names'] }) {
  const { county, decision, reason, round, turn, ruledAt, account, elements, sent, sameness, name } = ruling
  return (
    <li className={`lens-ruling is-${decision}`}>
      <header>
        <b>{nameOf(parseDivision(county))}</b> <span className="lens-decision">{t(`lens.ruled.${decision}`)}</span>{' '}
        <Link to={rulingAddress(ruling)}>{t('lens.open')}</Link>
      </header>
      {reason && <p>{reason}</p>}
      {elements.length > 0 && <p>{t('lens.about', { elements: elements.map(elementName).join('、') })}</p>}
      <small>
        {t('lens.reviewer', { name: names[account] ?? t('nameless') })} ·{' '}
        {t('lens.ruling', { round, turn, day: dayInWords(ruledAt) })}
      </small>
      {!sent && <small className="lens-doubt">{t('lens.unsent')}</small>}
      {sameness === 'likely' && <small className="lens-doubt">{t('lens.likely', { name })}</small>}
    </li>
  )
}
