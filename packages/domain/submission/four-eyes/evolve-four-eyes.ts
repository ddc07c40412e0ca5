import type { Author, Fact } from '../../fact.ts'
import type { Submission } from '../state.ts'
import type { FourEyesEvent } from './four-eyes-events.ts'
import type { Override } from './override.ts'
import { isMet, neededOf, type Signer, type Signing, standingStance } from './signing.ts'

type Of<Type extends FourEyesEvent['type']> = Fact<FourEyesEvent & { readonly type: Type }>

/** The submission after a signature, a recusal or an override. */
export function evolveFourEyes(submission: Submission, { event, by, at }: Fact<FourEyesEvent>): Submission {
  switch (event.type) {
    case 'SigningOpened': {
      const { signing, mode, needed } = event
      const signers = event.signers.map((each) => ({ ...each, signature: null }))
      return { ...submission, signing: { signing, mode, needed, signers, openedBy: by.account, openedAt: at } }
    }
    case 'SignatureGiven':
      return signed(submission, { event, by, at })
    case 'SignerAdded':
      return added(submission, { event, by, at })
    case 'SignerRemoved':
      return removed(submission, { event, by, at })
    case 'SigningClosed':
      return closed(submission, by)
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
  if (type === 'SubmittedToCity') return { signing: null, dispensed: [] }
  if (!signing || !moving.has(type)) return { signing, dispensed }
  const signers = signing.signers.map((each) => ({
    ...each,
    signature: each.signature && { ...each.signature, stale: true },
  }))
  return { signing: { ...signing, signers }, dispensed }
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

function signed(submission: Submission, { event, by, at }: Of<'SignatureGiven'>): Submission {
  const { signer, stance, opinion } = event
  const signature = { stance, opinion, by: by.account, onBehalfOf: by.onBehalfOf ?? null, at, stale: false }
  const signing = openIn(submission)
  const signers = signing.signers.map((each) => (each.account === signer ? { ...each, signature } : each))
  return { ...submission, signing: { ...signing, signers } }
}

function added(submission: Submission, { event }: Of<'SignerAdded'>): Submission {
  const { account, role, before } = event
  const { signers } = openIn(submission)
  const place = signers.findIndex((each) => each.account === before)
  const at = place < 0 ? signers.length : place
  const dispensed = submission.dispensed.filter(({ signer }) => signer !== account)
  return among({ ...submission, dispensed }, [
    ...signers.slice(0, at),
    { account, role, signature: null },
    ...signers.slice(at),
  ])
}

function removed(submission: Submission, { event, by }: Of<'SignerRemoved'>): Submission {
  const { mode, signers } = openIn(submission)
  const leaving = signers.find(({ account }) => account === event.account)
  const isMissed = mode !== 'any' && mode !== 'n_of_m' && leaving && standingStance(leaving) !== 'agree'
  const dispensed = isMissed ? [{ signer: event.account, by: by.account }] : []
  const others = signers.filter((each) => each !== leaving)
  return among({ ...submission, dispensed: [...submission.dispensed, ...dispensed] }, others)
}

function closed(submission: Submission, by: Author): Submission {
  const signing = openIn(submission)
  const missed = isMet(signing) ? [] : signing.signers.filter((each) => standingStance(each) !== 'agree')
  const dispensed = missed.map(({ account }) => ({ signer: account, by: by.account }))
  return { ...submission, signing: null, dispensed: [...submission.dispensed, ...dispensed] }
}

function among(submission: Submission, signers: readonly Signer[]): Submission {
  const signing = openIn(submission)
  return {
    ...submission,
    signing: { ...signing, signers, needed: neededOf(signing.mode, signers.length, signing.needed) },
  }
}

function openIn({ signing }: Submission): Signing {
  if (!signing) throw new Error('ledger is broken: signed where no signing was open')
  return signing
}
