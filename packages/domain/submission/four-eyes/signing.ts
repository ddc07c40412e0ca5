import type { SignerRole, SignMode, SignStance } from './signing-events.ts'

/** `stale`: an opinion on a part, or a text, has moved since; it is shown and does not count. */
export type Signature = {
  readonly stance: SignStance
  readonly opinion: string
  readonly by: string
  /** 代办: the signer in whose place it was given; null for one's own. */
  readonly onBehalfOf: string | null
  readonly at: string
  readonly stale: boolean
}

export type Signer = { readonly account: string; readonly role: SignerRole; readonly signature: Signature | null }

/** 会签 before 审定, of one turn. `needed`: how many must agree. */
export type Signing = {
  readonly signing: string
  readonly mode: SignMode
  readonly needed: number
  readonly signers: readonly Signer[]
  readonly openedBy: string
  readonly openedAt: string
}

/** A signature that someone made unnecessary in this turn, by taking its signer out or by ending the signing: to `by` it is awaited still. */
export type Dispensed = { readonly signer: string; readonly by: string }

/** A signer's stance on what lies there now; null where they gave none, or what they gave is stale. */
export function standingStance({ signature }: Signer): SignStance | null {
  return signature && !signature.stale ? signature.stance : null
}

/**
 * Whether enough have agreed. Where all must, one that disagrees stands in the way until they sign anew or are taken out; where some
 * suffice, only when too few remain.
 */
export function isMet(signing: Pick<Signing, 'needed' | 'signers'>): boolean {
  return signing.signers.filter((each) => standingStance(each) === 'agree').length >= signing.needed
}

/** Those whose agreement is missing; none once enough have agreed. */
export function awaitedSigners(signing: Signing): readonly string[] {
  if (isMet(signing)) return []
  return signing.signers.filter((each) => standingStance(each) !== 'agree').map(({ account }) => account)
}

/** Those whose turn it is to sign: one after the other where the order counts, else everybody who has not. */
export function signersAsked(signing: Signing): readonly Signer[] {
  if (isMet(signing)) return []
  const open = signing.signers.filter((each) => standingStance(each) !== 'agree')
  const asked = signing.mode === 'sequential' ? open.slice(0, 1) : open
  return asked.filter((each) => standingStance(each) === null)
}

/**
 * Whose signatures stand between a filing and its 审定 (a joint package and 统一上报) by this account: those that are awaited, and those
 * that the account itself made unnecessary. Nobody lowers the bar and then steps over it.
 */
export function signaturesAwaited(
  { signing, dispensed }: { readonly signing: Signing | null; readonly dispensed: readonly Dispensed[] },
  account: string,
): readonly string[] {
  const own = dispensed.filter(({ by }) => by === account).map(({ signer }) => signer)
  return [...new Set([...(signing ? awaitedSigners(signing) : []), ...own])]
}

/** How many must agree of so many; `asked` counts for n of m alone. */
export function neededOf(mode: SignMode, signers: number, asked: number): number {
  if (mode === 'n_of_m') return asked
  return mode === 'any' ? 1 : signers
}
