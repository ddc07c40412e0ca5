import { dayOf } from '@mingce/domain/day'
import { latestFirst } from '@mingce/domain/in-order-of'
import { dayInWords } from '@mingce/ui/instant'
import { ClausesTable } from '@mingce/ui/round/clauses-table'
import { contactText } from '@mingce/ui/round/settings-text'
import type { RoundHead, RoundOpened } from '../questions.ts'
import { t } from '../words.ts'

/** What the notice asks, clause by clause, what the city wrote when it passed it on, and whom to ask. */
export function RoundNotice({
  round: { settings },
  opened,
}: {
  readonly round: RoundHead
  readonly opened: RoundOpened | undefined
}) {
  const relays = [...new Map(opened?.innerDates.map((each) => [each.setAt, each])).values()]
  const noted = relays.filter(({ note }) => note).toSorted(latestFirst(({ setAt }) => setAt))
  if (noted.length === 0 && !settings.contact && settings.clauses.length === 0) return null
  return (
    <details className="round-notice">
      <summary>{t('round.notice')}</summary>
      {noted.map(({ setAt, note }) => (
        <p key={setAt}>{t('round.relayed', { day: dayInWords(dayOf(setAt)), note: note ?? '' })}</p>
      ))}
      {settings.contact && <p>{t('round.contact', { contact: contactText(settings.contact) })}</p>}
      {settings.clauses.length > 0 && <ClausesTable clauses={settings.clauses} />}
    </details>
  )
}
