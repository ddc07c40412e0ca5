import { dayInWords } from '@mingce/ui/instant'
import type { CountyPost, Handover } from '../questions.ts'
import { t } from '../words.ts'

/** Who was appointed to the post and whose appointment ended, oldest first; who is away or will be, and who stands in. */
export function Holders({ post, handover }: { readonly post: CountyPost; readonly handover: Handover }) {
  const { appointments, absences, names } = handover
  const nameOf = (account: string) => names[account] ?? t('opinion.nameless')
  const made = appointments.filter(({ type, detail }) => type === 'AppointmentMade' && detail.role === post)
  const held = new Set(made.map(({ detail }) => detail.account))
  const told = appointments.filter(
    (each) => made.includes(each) || (each.type === 'AppointmentEnded' && held.has(each.detail.account)),
  )
  return (
    <section>
      <h3>{t('handover.holders')}</h3>
      <ul>
        {told.map(({ type, detail, recordedAt, heldFrom }) => {
          const said = { name: names[String(detail.account)] ?? t('opinion.nameless'), day: dayInWords(recordedAt) }
          return (
            <li key={heldFrom}>
              {type === 'AppointmentMade'
                ? t('handover.from', said)
                : t('handover.ended', { ...said, reason: String(detail.reason) })}
            </li>
          )
        })}
        {absences.map(({ absence, account, substitute, from, until, reason }) => (
          <li key={absence}>
            {t('handover.away', {
              ...{ name: nameOf(account), substitute: nameOf(substitute), reason },
              ...{ from: dayInWords(from), until: dayInWords(until) },
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
