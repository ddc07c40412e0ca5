import type { Actor } from '../../authority/actor.ts'
import { type Authority, appointmentOf } from '../../authority/evolve.ts'
import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SigningCommand } from './four-eyes-commands.ts'
import { neededOf, type Signing, standingStance } from './signing.ts'
import { type SignerRole, type SigningEvent, signerRoles } from './signing-events.ts'

/** Why a 会签 is not arranged or a signature not taken, whatever it is about. */
type SigningRefusal =
  | 'STALE_VERSION'
  | 'NOT_YOUR_POST'
  | 'SIGNING_ALREADY_OPEN'
  | 'NO_SIGNING'
  | 'TOO_FEW_SIGNERS'
  | 'ALREADY_A_SIGNER'
  | 'NOT_A_SIGNER'
  | 'NOT_OF_THE_BUREAU'
  | 'SIGNED_FOR_ANOTHER'
  | 'OTHERS_SIGN_FIRST'

/** What is signed, a filing or a joint package, as far as the rules of signing ask for it. */
export type ToSign<Unfit extends string> = {
  readonly signing: Signing | null
  /** What a signer must have seen. */
  readonly version: number
  readonly actor: Actor
  /** The city's posts. */
  readonly bureau: Authority | undefined
  /** Why the signature of an account would be no second pair of eyes. */
  readonly unfit: (account: string) => Refusal<Unfit> | undefined
}

type Command<Do extends SigningCommand['do']> = SigningCommand & { readonly do: Do }
type Outcome<Unfit extends string> = readonly SigningEvent[] | Refusal<SigningRefusal | Unfit>
type Open<Unfit extends string> = ToSign<Unfit> & { readonly signing: Signing }

/** 会签: who signs, in which order, and their signatures. */
export function arrangeSigning<Unfit extends string>(command: SigningCommand, what: ToSign<Unfit>): Outcome<Unfit> {
  if (command.do === 'openSigning') return openSigning(command, what)
  const { signing } = what
  if (!signing) return refuse('NO_SIGNING')
  switch (command.do) {
    case 'sign':
      return sign(command, { ...what, signing })
    case 'addSigner':
      return addSigner(command, { ...what, signing })
    case 'removeSigner':
      return removeSigner(command, signing, what.actor)
    case 'closeSigning':
      return mayArrange(signing, what.actor) ?? [{ type: 'SigningClosed', reason: command.reason }]
  }
}

function openSigning<Unfit extends string>(command: Command<'openSigning'>, what: ToSign<Unfit>): Outcome<Unfit> {
  const { signing, mode, signers } = command
  const needed = neededOf(mode, signers.length, command.needed)
  const refusal = firstRefusal<SigningRefusal | Unfit>(
    () => (command.seen === what.version ? undefined : refuse('STALE_VERSION')),
    () => (what.signing ? refuse('SIGNING_ALREADY_OPEN') : undefined),
    () => (new Set(signers).size === signers.length ? undefined : refuse('ALREADY_A_SIGNER')),
    () => (signers.length > 0 && needed >= 1 && needed <= signers.length ? undefined : refuse('TOO_FEW_SIGNERS')),
    () => firstUnfit(signers, what),
  )
  if (refusal) return refusal
  const named = signers.map((account) => ({ account, role: roleOf(account, what) ?? 'reviewer' }))
  return [{ type: 'SigningOpened', signing, mode, needed, signers: named }]
}

function sign<Unfit extends string>(
  { signer, stance, opinion, seen }: Command<'sign'>,
  { signing, version, actor, unfit }: Open<Unfit>,
): Outcome<Unfit> {
  const { account } = actor
  const named = signing.signers.find((each) => each.account === signer)
  if (!named) return refuse('NOT_A_SIGNER', [signer])
  const refusal = firstRefusal<SigningRefusal | Unfit>(
    () => (account === signer || actor.onBehalfOf === signer ? undefined : refuse('NOT_YOUR_POST', [signer])),
    () => (seen === version ? undefined : refuse('STALE_VERSION')),
    () => unfit(account),
    () => signedForAnother(signing, signer, account),
    () => outOfOrder(signing, signer),
  )
  return refusal ?? [{ type: 'SignatureGiven', signer, stance, opinion }]
}

/** Whoever asked for it arranges it, or a leader; a signer may add another one, and take nobody out. */
function addSigner<Unfit extends string>(
  { account, before, reason }: Command<'addSigner'>,
  what: Open<Unfit>,
): Outcome<Unfit> {
  const { signers } = what.signing
  const isSigner = signers.some((each) => each.account === what.actor.account)
  const refusal = firstRefusal<SigningRefusal | Unfit>(
    () => (isSigner ? undefined : mayArrange(what.signing, what.actor)),
    () => (signers.some((each) => each.account === account) ? refuse('ALREADY_A_SIGNER', [account]) : undefined),
    () => (before === null || signers.some((each) => each.account === before) ? undefined : refuse('NOT_A_SIGNER')),
    () => firstUnfit([account], what),
  )
  const role = roleOf(account, what) ?? 'reviewer'
  return refusal ?? [{ type: 'SignerAdded', account, role, before, reason }]
}

function removeSigner(
  { account, reason }: Command<'removeSigner'>,
  signing: Signing,
  actor: Actor,
): readonly SigningEvent[] | Refusal<SigningRefusal> {
  const left = signing.signers.filter((each) => each.account !== account).length
  const refusal = firstRefusal<SigningRefusal>(
    () => mayArrange(signing, actor),
    () => (left < signing.signers.length ? undefined : refuse('NOT_A_SIGNER', [account])),
    () => (left >= 1 && neededOf(signing.mode, left, signing.needed) <= left ? undefined : refuse('TOO_FEW_SIGNERS')),
  )
  return refusal ?? [{ type: 'SignerRemoved', account, reason }]
}

function mayArrange({ openedBy }: Signing, { account, onBehalfOf, role }: Actor): Refusal<'NOT_YOUR_POST'> | undefined {
  const isOwn = openedBy === account || openedBy === onBehalfOf
  return isOwn || role === 'leader' ? undefined : refuse('NOT_YOUR_POST')
}

/** A signer holds a post of this bureau today, and theirs is a second pair of eyes. */
function firstUnfit<Unfit extends string>(signers: readonly string[], what: ToSign<Unfit>) {
  return firstRefusal<SigningRefusal | Unfit>(
    ...signers.flatMap((account) => [
      () => (roleOf(account, what) ? undefined : refuse('NOT_OF_THE_BUREAU', [account])),
      () => what.unfit(account),
    ]),
  )
}

/** One account is one pair of eyes, in whoever's place it signs. */
function signedForAnother({ signers }: Signing, signer: string, account: string) {
  const other = signers.find(
    (each) => each.account !== signer && standingStance(each) && each.signature?.by === account,
  )
  return other ? refuse('SIGNED_FOR_ANOTHER', [other.account]) : undefined
}

/** Where the order counts, whoever comes before must agree first; one's own signature may be given anew. */
function outOfOrder(signing: Signing, signer: string) {
  if (signing.mode !== 'sequential') return undefined
  const before = signing.signers.slice(
    0,
    signing.signers.findIndex((each) => each.account === signer),
  )
  const open = before.filter((each) => standingStance(each) !== 'agree')
  return open.length > 0
    ? refuse(
        'OTHERS_SIGN_FIRST',
        open.map(({ account }) => account),
      )
    : undefined
}

function roleOf(account: string, { bureau }: Pick<ToSign<never>, 'bureau'>): SignerRole | undefined {
  const role = bureau && appointmentOf(bureau, account)?.role
  return signerRoles.find((each) => each === role)
}
