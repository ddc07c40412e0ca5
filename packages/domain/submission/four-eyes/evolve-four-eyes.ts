import type { Fact } from '../../fact.ts'
import type { Submission } from '../state.ts'
import { evolveSigning, staleSignatures, unsigned } from './evolve-signing.ts'
import type { FourEyesEvent } from './four-eyes-events.ts'
import type { Override } from './override.ts'
import { isSigningEvent } from './signing-events.ts'

/** The submission after a signature, a recusal or an override. */
export function evolveFourEyes(submission: Submission, { event, by, at }: Fact<FourEyesEvent>): Submission {
  if (isSigningEvent(event)) return { ...submission, ...evolveSigning(submission, { event, by, at }) }
  switch (event.type) {
    case 'Recused': {
      const recusal = { account: event.account, reason: event.reason, by: by.account, at }
      return { ...submission, recusals: new Map(submission.recusals).set(event.account, recusal) }
    }
    case 'RecusalLifted': {
      const recusals = new Map(submission.recusals)
      recusals.delete(event.account)
      return { ...submission, recusals }
    }
    case 'OverrideUsed': {
      const { override, rules, reason } = event
      const signed = { by: by.account, onBehalfOf: by.onBehalfOf ?? null, at, bureau: by.authority }
      const open = { turn: submission.turn, confirmed: null, undoneAt: null }
      const overrides = new Map(submission.overrides)
      return { ...submission, overrides: overrides.set(override, { override, rules, reason, ...signed, ...open }) }
    }
    case 'OverrideConfirmed': {
      const found = submission.overrides.get(event.override)
      if (!found) throw new Error(`ledger is broken: override ${event.override} was confirmed before it was used`)
      const confirmed = { opinion: event.opinion, by: by.account, onBehalfOf: by.onBehalfOf ?? null, at }
      return { ...submission, overrides: new Map(submission.overrides).set(event.override, { ...found, confirmed }) }
    }
  }
}

/** What any event means for signatures and overrides. */
export function fourEyesAfter(
  submission: Submission,
  fact: Fact<{ readonly type: string }>,
): Pick<Submission, 'signing' | 'dispensed' | 'overrides'> {
  return { ...signaturesAfter(submission, fact.event), overrides: overridesAfter(submission, fact) }
}

/** Signatures are given on what was seen, and lapse with the turn. */
function signaturesAfter(
  { signing, dispensed }: Submission,
  { type }: { readonly type: string },
): Pick<Submission, 'signing' | 'dispensed'> {
  if (type === 'SubmittedToCity') return unsigned
  return moving.has(type) ? staleSignatures({ signing, dispensed }) : { signing, dispensed }
}

const moving: ReadonlySet<string> = new Set(['ItemReviewed', 'ChangeConsented', 'ChangeDeclined'])

/** A bureau that takes its decision of this turn back has undone what it overrode for it. */
function overridesAfter(
  { overrides, turn }: Submission,
  { event: { type }, by, at }: Fact<{ readonly type: string }>,
): Submission['overrides'] {
  if (overrides.size === 0 || !takingBack.has(type)) return overrides
  const isUndone = (each: Override) => each.turn === turn && each.bureau === by.authority && each.undoneAt === null
  return new Map([...overrides].map(([id, each]) => [id, isUndone(each) ? { ...each, undoneAt: at } : each]))
}

const takingBack: ReadonlySet<string> = new Set(['SubmissionWithdrawn', 'DecisionRecalled'])
