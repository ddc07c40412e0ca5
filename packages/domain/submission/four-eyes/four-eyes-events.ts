import { z } from 'zod'
import { id, words } from '../../identifiers.ts'
import { plainAccount, signingEvents } from './signing-events.ts'

/** The four-eyes rules that may be overridden (越权), and no other: at the city's 审定 the first two, at the county's filing the last. */
const overridableRules = ['PROPOSER_MAY_NOT_SETTLE', 'SIGNATURES_AWAITED', 'CHECKER_MAY_NOT_SIGN'] as const
export type OverridableRule = (typeof overridableRules)[number]

const overriddenRule = z.strictObject({
  rule: z.enum(overridableRules),
  /** Whom the rule was about: who proposed, who has not signed, who checked. */
  accounts: z.array(plainAccount).min(1).max(40),
})
export type OverriddenRule = z.infer<typeof overriddenRule>

/** What sees to it that more than one person looks: signatures, recusal, and how an override of it comes to a second pair of eyes. */
export const fourEyesEvents = [
  ...signingEvents,
  z.strictObject({ type: z.literal('Recused'), account: plainAccount, reason: words }),
  z.strictObject({ type: z.literal('RecusalLifted'), account: plainAccount, reason: words }),
  /** With the decision that it made possible, in the same act. */
  z.strictObject({
    type: z.literal('OverrideUsed'),
    override: id,
    rules: z.array(overriddenRule).min(1).max(overridableRules.length),
    reason: words,
  }),
  z.strictObject({ type: z.literal('OverrideConfirmed'), override: id, opinion: words }),
] as const

const fourEyesEvent = z.discriminatedUnion('type', fourEyesEvents)
export type FourEyesEvent = z.infer<typeof fourEyesEvent>

const fourEyesTypes: ReadonlySet<string> = new Set(fourEyesEvents.map(({ shape }) => shape.type.value))

export function isFourEyesEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: FourEyesEvent['type'] }> {
  return fourEyesTypes.has(event.type)
}
