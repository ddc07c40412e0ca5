import type { Author, Fact } from '../../fact.ts'
import { type Dispensed, isMet, neededOf, type Signer, type Signing, standingStance } from './signing.ts'
import type { SigningEvent } from './signing-events.ts'

/** Signatures on one thing, and those that someone made unnecessary. */
export type Signatures = { readonly signing: Signing | null; readonly dispensed: readonly Dispensed[] }

export const unsigned: Signatures = { signing: null, dispensed: [] }

type Of<Type extends SigningEvent['type']> = Fact<SigningEvent & { readonly type: Type }>

/** The signatures after one more event of theirs. */
export function evolveSigning(signatures: Signatures, { event, by, at }: Fact<SigningEvent>): Signatures {
  switch (event.type) {
    case 'SigningOpened': {
      const { signing, mode, needed } = event
      const signers = event.signers.map((each) => ({ ...each, signature: null }))
      return { ...signatures, signing: { signing, mode, needed, signers, openedBy: by.account, openedAt: at } }
    }
    case 'SignatureGiven':
      return signed(signatures, { event, by, at })
    case 'SignerAdded':
      return added(signatures, event)
    case 'SignerRemoved':
      return removed(signatures, { event, by, at })
    case 'SigningClosed':
      return closed(signatures, by)
  }
}

/** After what was signed moved: each signature is shown and does not count. */
export function staleSignatures({ signing, dispensed }: Signatures): Signatures {
  if (!signing) return { signing, dispensed }
  const signers = signing.signers.map((each) => ({
    ...each,
    signature: each.signature && { ...each.signature, stale: true },
  }))
  return { signing: { ...signing, signers }, dispensed }
}

function signed(signatures: Signatures, { event, by, at }: Of<'SignatureGiven'>): Signatures {
  const { signer, stance, opinion } = event
  const signature = { stance, opinion, by: by.account, onBehalfOf: by.onBehalfOf ?? null, at, stale: false }
  const signing = openIn(signatures)
  const signers = signing.signers.map((each) => (each.account === signer ? { ...each, signature } : each))
  return { ...signatures, signing: { ...signing, signers } }
}

function added(signatures: Signatures, event: Of<'SignerAdded'>['event']): Signatures {
  const { account, role, before } = event
  const { signers } = openIn(signatures)
  const place = signers.findIndex((each) => each.account === before)
  const at = place < 0 ? signers.length : place
  const dispensed = signatures.dispensed.filter(({ signer }) => signer !== account)
  return among({ ...signatures, dispensed }, [
    ...signers.slice(0, at),
    { account, role, signature: null },
    ...signers.slice(at),
  ])
}

function removed(signatures: Signatures, { event, by }: Of<'SignerRemoved'>): Signatures {
  const { mode, signers } = openIn(signatures)
  const leaving = signers.find(({ account }) => account === event.account)
  const isMissed = mode !== 'any' && mode !== 'n_of_m' && leaving && standingStance(leaving) !== 'agree'
  const dispensed = isMissed ? [{ signer: event.account, by: by.account }] : []
  const others = signers.filter((each) => each !== leaving)
  return among({ ...signatures, dispensed: [...signatures.dispensed, ...dispensed] }, others)
}

function closed(signatures: Signatures, by: Author): Signatures {
  const signing = openIn(signatures)
  const missed = isMet(signing) ? [] : signing.signers.filter((each) => standingStance(each) !== 'agree')
  const dispensed = missed.map(({ account }) => ({ signer: account, by: by.account }))
  return { signing: null, dispensed: [...signatures.dispensed, ...dispensed] }
}

function among(signatures: Signatures, signers: readonly Signer[]): Signatures {
  const signing = openIn(signatures)
  return {
    ...signatures,
    signing: { ...signing, signers, needed: neededOf(signing.mode, signers.length, signing.needed) },
  }
}

function openIn({ signing }: Signatures): Signing {
  if (!signing) throw new Error('ledger is broken: signed where no signing was open')
  return signing
}
