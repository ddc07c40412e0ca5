import type { Actor } from '../authority/actor.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { RedactionEvent } from './events.ts'
import type { Redaction } from './evolve.ts'
import type { RedactedFormRefusal } from './redacted-form.ts'

export type RedactionCommand =
  | {
      readonly do: 'orderRedaction'
      readonly position: number
      readonly paths: readonly string[]
      readonly orderNumber: string
      readonly reason: string
      readonly seen: number
    }
  | { readonly do: 'applyRedaction'; readonly seen: number }
  | { readonly do: 'declineRedaction'; readonly reason: string; readonly seen: number }

export type RedactionRefusal =
  | RedactedFormRefusal
  | 'ONLY_ADMINISTRATORS'
  | 'ONLY_AUDITORS'
  | 'SAME_PERSON'
  | 'NO_SUCH_ENTRY'
  | 'NOT_SEALED_YET'
  | 'REDACTION_WAITING'
  | 'NO_REDACTION_WAITING'
  | 'STALE_VERSION'

/** What stands at the position, as far as an order needs it: its leaf, and the digest of the redacted form. */
export type FoundEntry = {
  readonly leaf: string
  /** Whether a signed checkpoint covers it. */
  readonly sealed: boolean
  readonly form: { readonly digest: string } | Refusal<RedactedFormRefusal>
}

export type RedactionContext = {
  readonly actor: Actor
  /** Undefined where nothing stands at the position. */
  readonly entry: FoundEntry | undefined
}

type Outcome = readonly RedactionEvent[] | Refusal<RedactionRefusal>

/**
 * Redaction by order takes two persons of two kinds: an administrator, who sees no filing, orders it; an auditor, who reads
 * everything and otherwise decides nothing, applies or declines it. Never one account.
 */
export function decideRedaction(command: RedactionCommand, redaction: Redaction, context: RedactionContext): Outcome {
  switch (command.do) {
    case 'orderRedaction':
      return order(command, redaction, context)
    case 'applyRedaction':
      return apply(command, redaction, context)
    case 'declineRedaction':
      return decline(command, redaction, context)
  }
}

function order(
  { position, paths, orderNumber, reason, seen }: RedactionCommand & { do: 'orderRedaction' },
  redaction: Redaction,
  { actor, entry }: RedactionContext,
): Outcome {
  const refusal = firstRefusal<RedactionRefusal>(
    () => (actor.level === 'administration' ? undefined : refuse('ONLY_ADMINISTRATORS')),
    () => (redaction.stage === 'applied' ? refuse('ALREADY_REDACTED') : undefined),
    () => (redaction.stage === 'ordered' ? refuse('REDACTION_WAITING') : undefined),
    () => moved(redaction, seen),
  )
  if (refusal) return refusal
  if (!entry) return refuse('NO_SUCH_ENTRY')
  if (!entry.sealed) return refuse('NOT_SEALED_YET')
  const { leaf, form } = entry
  if (isRefusal(form)) return form
  const { digest } = form
  const distinct = [...new Set(paths)].sort()
  return [{ type: 'RedactionOrdered', position, leaf, paths: distinct, digest, orderNumber, reason }]
}

function apply(
  { seen }: RedactionCommand & { do: 'applyRedaction' },
  redaction: Redaction,
  { actor }: RedactionContext,
): Outcome {
  const waiting = answerable(redaction, seen, actor)
  if (isRefusal(waiting)) return waiting
  if (actor.account === waiting.orderedBy) return refuse('SAME_PERSON')
  const { position, leaf, digest, orderNumber, orderedBy } = waiting
  return [{ type: 'RedactionApplied', position, leaf, digest, orderNumber, orderedBy }]
}

function decline(
  { reason, seen }: RedactionCommand & { do: 'declineRedaction' },
  redaction: Redaction,
  { actor }: RedactionContext,
): Outcome {
  const waiting = answerable(redaction, seen, actor)
  if (isRefusal(waiting)) return waiting
  const { position, orderNumber } = waiting
  return [{ type: 'RedactionDeclined', position, orderNumber, reason }]
}

/** The order that an auditor answers, as it stood on the screen. */
function answerable(redaction: Redaction, seen: number, actor: Actor) {
  if (actor.level !== 'audit') return refuse<RedactionRefusal>('ONLY_AUDITORS')
  if (redaction.stage !== 'ordered') return refuse<RedactionRefusal>('NO_REDACTION_WAITING')
  return moved(redaction, seen) ?? redaction.order
}

function moved(redaction: Redaction, seen: number): Refusal<RedactionRefusal> | undefined {
  return redaction.version === seen ? undefined : refuse('STALE_VERSION')
}
