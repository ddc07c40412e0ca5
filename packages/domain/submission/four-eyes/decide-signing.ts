import type { Actor } from '../../authority/actor.ts'
import { appointmentOf } from '../../authority/evolve.ts'
import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { Submission } from '../state.ts'
import type { SigningCommand } from './four-eyes-commands.ts'
import type { FourEyesEvent } from './four-eyes-events.ts'
import { neededOf, type Signing, standingStance } from './signing.ts'
import { type SignerRole, signerRoles } from './signing-events.ts'

type Command<Do extends SigningCommand['do']> = SigningCommand & { readonly do: Do }
type No = Refusal<SubmissionRefusal>
type Outcome = readonly FourEyesEvent[] | No

/** 会签: who signs, in which order, and their signatures, while the city examines. */
export function decideSigning(command: SigningCommand, submission: Submission, context: SubmissionContext): Outcome {
  if (submission.stage !== 'under_review') return refuse('NOT_YOUR_TURN')
  if (command.do === 'openSigning') return openSigning(command, submission, context)
  const { signing } = submission
  if (!signing) return refuse('NO_SIGNING')
  switch (command.do) {
    case 'sign':
      return sign(command, { submission, signing }, context)
    case 'addSigner':
      return addSigner(command, { submission, signing }, context)
    case 'removeSigner':
      return removeSigner(command, signing, context.actor)
    case 'closeSigning':
      return mayArrange(signing, context.actor) ?? [{ type: 'SigningClosed', reason: command.reason }]
  }
}

function openSigning(command: Command<'openSigning'>, submission: Submission, context: SubmissionContext): Outcome {
  const { signing, mode, signers } = command
  const needed = neededOf(mode, signers.length, command.needed)
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (command.seen === submission.version ? undefined : refuse('STALE_VERSION')),
    () => (submission.signing ? refuse('SIGNING_ALREADY_OPEN') : undefined),
    () => (new Set(signers).size === signers.length ? undefined : refuse('ALREADY_A_SIGNER')),
    () => (signers.length > 0 && needed >= 1 && needed <= signers.length ? undefined : refuse('TOO_FEW_SIGNERS')),
    () => firstUnfit(signers, submission, context),
  )
  if (refusal) return refusal
  const named = signers.map((account) => ({ account, role: roleOf(account, context) ?? 'reviewer' }))
  return [{ type: 'SigningOpened', signing, mode, needed, signers: named }]
}

type At = { readonly submission: Submission; readonly signing: Signing }

function sign(
  { signer, stance, opinion, seen }: Command<'sign'>,
  { submission, signing }: At,
  { actor }: SubmissionContext,
): Outcome {
  const { account } = actor
  const named = signing.signers.find((each) => each.account === signer)
  if (!named) return refuse('NOT_A_SIGNER', [signer])
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (account === signer || actor.onBehalfOf === signer ? undefined : refuse('NOT_YOUR_POST', [signer])),
    () => (seen === submission.version ? undefined : refuse('STALE_VERSION')),
    () => proposedOnIt(submission, account),
    () => signedForAnother(signing, signer, account),
    () => outOfOrder(signing, signer),
  )
  return refusal ?? [{ type: 'SignatureGiven', signer, stance, opinion }]
}

/** Whoever asked for it arranges it, or a leader; a signer may add another one, and take nobody out. */
function addSigner(
  { account, before, reason }: Command<'addSigner'>,
  { submission, signing }: At,
  context: SubmissionContext,
): Outcome {
  const isSigner = signing.signers.some((each) => each.account === context.actor.account)
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (isSigner ? undefined : mayArrange(signing, context.actor)),
    () =>
      signing.signers.some((each) => each.account === account) ? refuse('ALREADY_A_SIGNER', [account]) : undefined,
    () =>
      before === null || signing.signers.some((each) => each.account === before) ? undefined : refuse('NOT_A_SIGNER'),
    () => firstUnfit([account], submission, context),
  )
  const role = roleOf(account, context) ?? 'reviewer'
  return refusal ?? [{ type: 'SignerAdded', account, role, before, reason }]
}

function removeSigner({ account, reason }: Command<'removeSigner'>, signing: Signing, actor: Actor): Outcome {
  const left = signing.signers.filter((each) => each.account !== account).length
  const refusal = firstRefusal<SubmissionRefusal>(
    () => mayArrange(signing, actor),
    () => (left < signing.signers.length ? undefined : refuse('NOT_A_SIGNER', [account])),
    () => (left >= 1 && neededOf(signing.mode, left, signing.needed) <= left ? undefined : refuse('TOO_FEW_SIGNERS')),
  )
  return refusal ?? [{ type: 'SignerRemoved', account, reason }]
}

function mayArrange({ openedBy }: Signing, { account, onBehalfOf, role }: Actor): No | undefined {
  const isOwn = openedBy === account || openedBy === onBehalfOf
  return isOwn || role === 'leader' ? undefined : refuse('NOT_YOUR_POST')
}

/** A signer holds a post of this bureau today, is not recused, and has not proposed on the filing in this turn: theirs is a second pair of eyes. */
function firstUnfit(signers: readonly string[], submission: Submission, context: SubmissionContext): No | undefined {
  return firstRefusal<SubmissionRefusal>(
    ...signers.flatMap((account) => [
      () => (roleOf(account, context) ? undefined : refuse('NOT_OF_THE_BUREAU', [account])),
      () => (submission.recusals.has(account) ? refuse('RECUSED', [account]) : undefined),
      () => proposedOnIt(submission, account),
    ]),
  )
}

function proposedOnIt({ proposals, turn }: Submission, account: string): No | undefined {
  const own = [...proposals.values()].some((each) => each.turn === turn && each.by === account)
  return own ? refuse('PROPOSER_MAY_NOT_COSIGN', [account]) : undefined
}

/** One account is one pair of eyes, in whoever's place it signs. */
function signedForAnother({ signers }: Signing, signer: string, account: string): No | undefined {
  const other = signers.find(
    (each) => each.account !== signer && standingStance(each) && each.signature?.by === account,
  )
  return other ? refuse('SIGNED_FOR_ANOTHER', [other.account]) : undefined
}

/** Where the order counts, whoever comes before must agree first; one's own signature may be given anew. */
function outOfOrder(signing: Signing, signer: string): No | undefined {
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

function roleOf(account: string, { bureau }: SubmissionContext): SignerRole | undefined {
  const role = bureau && appointmentOf(bureau, account)?.role
  return signerRoles.find((each) => each === role)
}
