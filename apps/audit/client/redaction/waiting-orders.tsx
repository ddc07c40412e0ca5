import { minuteOf } from '@mingce/ui/instant'
import { Button } from 'antd'
import { useState } from 'react'
import { OrderCheck } from './order-check.tsx'
import type { Redactions } from './questions.ts'
import { redactionText as t } from './words.ts'

/** What waits for an auditor's answer; each opens to what will go and what stays. */
export function WaitingOrders({
  redactions,
  names,
  mayAnswer,
}: Pick<Redactions, 'redactions' | 'names'> & { readonly mayAnswer: boolean }) {
  const [open, setOpen] = useState<number | null>(null)
  const waiting = redactions.filter(({ stage }) => stage === 'ordered')
  return (
    <section aria-labelledby="waiting-orders">
      <h2 id="waiting-orders">{t('waiting')}</h2>
      {waiting.length === 0 && <p>{t('noWaiting')}</p>}
      {waiting.map(({ order: { position, orderNumber, orderedBy, orderedAt, reason } }) => (
        <article key={position} className="redaction-waiting" aria-label={t('waitingOf', { position, orderNumber })}>
          <header>
            <strong>{t('waitingOf', { position, orderNumber })}</strong>
            <span>{t('orderedBy', { name: names[orderedBy] ?? orderedBy, minute: minuteOf(orderedAt) })}</span>
            {mayAnswer && (
              <Button size="small" onClick={() => setOpen(open === position ? null : position)}>
                {t(open === position ? 'close' : 'check')}
              </Button>
            )}
          </header>
          <p>
            {t('reason')}：{reason}
          </p>
          {open === position && <OrderCheck position={position} />}
        </article>
      ))}
    </section>
  )
}
