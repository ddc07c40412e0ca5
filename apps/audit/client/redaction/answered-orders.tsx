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

type Answered = { readonly answered: readonly Redaction[]; readonly names: Redactions['names'] }

function AnsweredTable({ answered, names }: Answered) {
  return (
    <table className="trail-table">
      <thead>
        <tr>
          <th>{t('place')}</th>
          <th>{t('orderNumber')}</th>
          <th>{t('stage')}</th>
          <th>{t('fields')}</th>
          <th>{t('reason')}</th>
          <th>{t('who')}</th>
          <th>{t('answered')}</th>
        </tr>
      </thead>
      <tbody>
        {answered.map((redaction) => (
          <AnsweredRow key={redaction.order.position} redaction={redaction} names={names} />
        ))}
      </tbody>
    </table>
  )
}

function AnsweredRow({ redaction, names }: { readonly redaction: Redaction; readonly names: Redactions['names'] }) {
  const { order, stage } = redaction
  return (
    <tr>
      <td className="is-number">{order.position}</td>
      <td className="is-short">{order.orderNumber}</td>
      <td className="is-short">{t(stage === 'applied' ? 'stageApplied' : 'stageDeclined')}</td>
      <td>
        {order.paths.map((path) => (
          <div key={path}>{pathWords(path)}</div>
        ))}
      </td>
      <td>{order.reason}</td>
      <td>
        <ByAt account={order.orderedBy} at={order.orderedAt} names={names} />
      </td>
      <td>
        {stage === 'applied' && <ByAt account={redaction.appliedBy} at={redaction.appliedAt} names={names} />}
        {stage === 'declined' && (
          <>
            <ByAt account={redaction.declinedBy} at={redaction.declinedAt} names={names} />
            {redaction.because}
          </>
        )}
      </td>
    </tr>
  )
}

type ByAtProps = { readonly account: string; readonly at: string; readonly names: Redactions['names'] }

function ByAt({ account, at, names }: ByAtProps) {
  return (
    <>
      {names[account] ?? account}
      <time dateTime={at}>{minuteOf(at)}</time>
    </>
  )
}
