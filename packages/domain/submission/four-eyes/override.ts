import type { Actor } from '../../authority/actor.ts'
import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { Signed, Submission } from '../state.ts'
import type { FourEyesEvent, OverridableRule, OverriddenRule } from './four-eyes-events.ts'

/** 越权 (应急办理): flagged until a second person of the same bureau confirms it. */
export type Override = {
  readonly override: string
  readonly rules: readonly OverriddenRule[]
  readonly reason: string
  readonly by: string
  readonly onBehalfOf: string | null
  readonly at: string
  /** The bureau that used it, and whose second person confirms it. */
  readonly bureau: string
  /** The filing's turn in which it was used. */
  readonly turn: number
  readonly confirmed: Signed | null
  /** When the bureau took back what the override had made possible, UTC; null while that stands. Then nobody needs to confirm it. */
  readonly undoneAt: string | null
}

/** Carried by a decision that would be refused by a four-eyes rule: the id of the override and why. */
export type Overriding = { readonly override: string; readonly reason: string }

/** How many events of its filing a decision records: itself, and the override that made it possible. */
export function eventsOf(overriding: Overriding | undefined): number {
  return overriding ? 2 : 1
}

type No = Refusal<SubmissionRefusal>
type Rule = { readonly rule: OverridableRule; readonly says: () => No | undefined }

/**
 * Asks the rules that may be overridden, in order.
 *
 * @param accountsOf whom a rule that said no was about
 * @returns the first refusal; where an override is given instead what it overrides, as an event or as nothing when no rule said no
 */
export function heldOrOverridden(
  rules: readonly Rule[],
  overriding: Overriding | undefined,
  accountsOf: (rule: OverridableRule, refusal: No) => readonly string[],
): No | readonly FourEyesEvent[] {
  const said = rules.flatMap(({ rule, says }) => {
    const refusal = says()
    return refusal ? [{ rule, refusal }] : []
  })
  const [first] = said
  if (!overriding) return first?.refusal ?? []
  if (!first) return refuse('NOTHING_TO_OVERRIDE')
  const overridden = said.map(({ rule, refusal }) => ({ rule, accounts: [...accountsOf(rule, refusal)] }))
  return [{ type: 'OverrideUsed', override: overriding.override, rules: overridden, reason: overriding.reason }]
}

/** Whether a second person is still to confirm it: what it made possible stands, and nobody has. */
export function isUnconfirmed({ confirmed, undoneAt }: Pick<Override, 'confirmed' | 'undoneAt'>): boolean {
  return confirmed === null && undoneAt === null
}

/** The overrides of a bureau that wait for a second person. */
export function unconfirmed({ overrides }: Submission, bureau: string): readonly Override[] {
  return [...overrides.values()].filter((each) => each.bureau === bureau && isUnconfirmed(each))
}

/** Who may not confirm an override: who used it, and whom the rules were about. */
export function partiesTo({ by, rules }: Pick<Override, 'by' | 'rules'>): readonly string[] {
  return [...new Set([by, ...rules.flatMap(({ accounts }) => accounts)])]
}

/** The posts that confirm: those that check and decide, never the one that drafts. */
export const confirmingRoles = { county: ['checker', 'leader'], city: ['reviewer', 'leader'] } as const

export function confirmOverride(
  { override, opinion }: { readonly override: string; readonly opinion: string },
  { overrides }: Submission,
  actor: Actor,
): readonly FourEyesEvent[] | No {
  const found = overrides.get(override)
  if (!found || found.bureau !== actor.authority) return refuse('NO_SUCH_OVERRIDE', [override])
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (found.confirmed ? refuse('OVERRIDE_CONFIRMED', [override]) : undefined),
    () => (found.undoneAt === null ? undefined : refuse('OVERRIDE_UNDONE', [override])),
    () => (actor.role === 'drafter' ? refuse('NOT_YOUR_POST') : undefined),
    () => (partiesTo(found).includes(actor.account) ? refuse('PARTY_MAY_NOT_CONFIRM', [override]) : undefined),
  )
  return refusal ?? [{ type: 'OverrideConfirmed', override, opinion }]
}
