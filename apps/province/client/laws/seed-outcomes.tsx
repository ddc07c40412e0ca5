import { ReceiptLink } from '@mingce/ui/receipt-link'
import { reasonWords } from '@mingce/ui/words/refusals'
import { Alert } from 'antd'
import { lawsText as text } from '../words/laws.ts'
import type { SeedOutcome } from './use-register-seed.ts'

/** What was registered, each with its receipt, and what was left with the reason. */
export function SeedOutcomes({ outcomes }: { readonly outcomes: readonly SeedOutcome[] }) {
  if (outcomes.length === 0) return null
  const left = outcomes.filter(({ code }) => code !== null)
  return (
    <Alert
      type={left.length > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      title={text('seedTold', { done: outcomes.length - left.length, left: left.length })}
      description={
        <ul className="law-changes law-seeded">
          {outcomes.map(({ name, position, code }) => (
            <li key={name}>
              {name} {position !== undefined && <ReceiptLink position={position} />}
              {code !== null && `：${reasonWords(code)}`}
            </li>
          ))}
        </ul>
      }
    />
  )
}
