import { minuteOf } from '@mingce/ui/instant'
import { pathWords } from './path-words.ts'
import type { Redaction, Redactions } from './questions.ts'
import { redactionText as t } from './words.ts'

/** Every order that was answered, the last one first: by whom, to what end, and why. */
export function AnsweredOrders({ redactions, names }: Pick<Redactions, 'redactions' | 'names'>) {
  const answered = redactions.filter(({ stage }) => stage !== 'ordered')
  return (
    <section aria-labelledby="answered-orders">
      <h2 id="answered-orders">{t('history')}</h2>
      {answered.length === 0 ? <p>{t('noHistory')}</p> : <AnsweredTable answered={answered} names={names} />}
    </section>
  )
}

function AnsweredTable({
  answered,
  names,
}: {
  readonly answered: readonly Redaction[]
  readonly names: Readonly<Record<string, string>>
}) {
  const byAt = (account: string, instant: string) =>
    t('byAt', { name: names[account] ?? account, minute: minuteOf(instant) })
  return (
    <table className="trail-table">
      <thead>
        <tr>
          <th>{t('position')}</th>
          <th>{t('orderNumber')}</th>
          <th>{t('stage')}</th>
          <th>{t('fields')}</th>
          <th>{t('reason')}</th>
          <th>{t('who')}</th>
          <th>{t('answered')}</th>
        </tr>
      </thead>
      <tbody>
        {answered.map((redaction) => {
          const { order } = redaction
          return (
            <tr key={order.position}>
              <td className="is-number">{order.position}</td>
              <td>{order.orderNumber}</td>
              <td>{t(redaction.stage === 'applied' ? 'stageApplied' : 'stageDeclined')}</td>
              <td>
                {order.paths.map((path) => (
                  <div key={path}>{pathWords(path)}</div>
                ))}
              </td>
              <td>{order.reason}</td>
              <td>{byAt(order.orderedBy, order.orderedAt)}</td>
              <td>{answerOf(redaction, byAt)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function answerOf(redaction: Redaction, byAt: (account: string, instant: string) => string): string {
  if (redaction.stage === 'applied') return byAt(redaction.appliedBy, redaction.appliedAt)
  if (redaction.stage === 'declined') return `${byAt(redaction.declinedBy, redaction.declinedAt)}：${redaction.because}`
  return ''
}
