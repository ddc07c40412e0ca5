import type { Fact } from '../fact.ts'
import type { RedactionEvent } from './events.ts'

/** What is to go from the entry at a position, by whose order. */
export type RedactionOrder = {
  readonly position: number
  readonly leaf: string
  readonly paths: readonly string[]
  readonly digest: string
  readonly orderNumber: string
  readonly reason: string
  readonly orderedBy: string
  readonly orderedAt: string
}

export type Redaction =
  | { readonly stage: 'none'; readonly version: 0 }
  | { readonly stage: 'ordered'; readonly version: number; readonly order: RedactionOrder }
  | {
      readonly stage: 'declined'
      readonly version: number
      readonly order: RedactionOrder
      readonly declinedBy: string
      readonly declinedAt: string
      readonly because: string
    }
  | {
      readonly stage: 'applied'
      readonly version: number
      readonly order: RedactionOrder
      readonly appliedBy: string
      readonly appliedAt: string
    }

export const noRedaction: Redaction = { stage: 'none', version: 0 }

export function evolveRedaction(redaction: Redaction, { event, by, at }: Fact<RedactionEvent>): Redaction {
  const version = redaction.version + 1
  switch (event.type) {
    case 'RedactionOrdered': {
      const { type: _, ...ordered } = event
      return { stage: 'ordered', version, order: { ...ordered, orderedBy: by.account, orderedAt: at } }
    }
    case 'RedactionApplied':
      return { stage: 'applied', version, order: orderIn(redaction), appliedBy: by.account, appliedAt: at }
    case 'RedactionDeclined': {
      const declined = { declinedBy: by.account, declinedAt: at, because: event.reason }
      return { stage: 'declined', version, order: orderIn(redaction), ...declined }
    }
  }
}

function orderIn(redaction: Redaction): RedactionOrder {
  if (redaction.stage === 'ordered') return redaction.order
  throw new Error('ledger is broken: a redaction was answered that nobody had ordered')
}
