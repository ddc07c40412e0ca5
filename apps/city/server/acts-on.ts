import { postsOf } from '@mingce/domain/authority/acting'
import type { Authority } from '@mingce/domain/authority/evolve'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { unconfirmed } from '@mingce/domain/submission/four-eyes/override'
import { type Signing, signersAsked } from '@mingce/domain/submission/four-eyes/signing'
import { isSettled, type Submission } from '@mingce/domain/submission/state'
import { clockActs } from './clock-acts.ts'
import { remarkActs } from './remark-acts.ts'

type Asking = {
  readonly submission: Submission
  readonly bureau: Authority
  readonly account: string
  /** Asia/Shanghai. */
  readonly today: string
}

const opinion = '同意'
const reason = opinion
/** Never recorded: these commands are asked of the decider and thrown away. */
const id = '00000000-0000-4000-8000-000000000000'

/** What an account of the city would send of every act there is on a filing; of what does not exist now, nothing. */
export function actsOn(asking: Asking) {
  const { submission } = asking
  const seen = submission.version
  const said = { seen, opinion } as const
  return {
    accept: { do: 'accept', seen } as const,
    callIn: { do: 'callIn', seen, reason } as const,
    reviewItem: proposal(submission),
    ...remarkActs(submission, actsFor(asking), id),
    sign: signature(asking),
    openSigning: submission.signing ? undefined : signing(asking),
    addSigner: submission.signing ? adding(asking) : undefined,
    removeSigner: submission.signing ? removing(submission.signing) : undefined,
    closeSigning: submission.signing ? ({ do: 'closeSigning', reason } as const) : undefined,
    ...clockActs(submission, id),
    returnForRevision: { do: 'returnForRevision', ...said } as const,
    approve: { do: 'approve', ...said } as const,
    reject: { do: 'reject', ...said } as const,
    recall: { do: 'recall', seen, reason } as const,
    confirmOverride: confirmation(asking),
    recuse: { do: 'recuse', account: asking.account, reason } as const,
    liftRecusal: lifting(asking),
  } satisfies Readonly<Record<string, SubmissionCommand | undefined>>
}

/** Oneself, and whomever one stands in for. */
function actsFor({ bureau, account, today }: Asking): ReadonlySet<string> {
  return new Set(postsOf(bureau, account, today).map((post) => post.onBehalfOf ?? post.account))
}

function proposal(submission: Submission) {
  const part = submission.parts.find((each) => !isSettled(submission, each)) ?? submission.parts[0]
  return part && ({ do: 'reviewItem', ...part, decision: 'return', reason, change: null } as const)
}

/** One's own signature, or that of whoever one stands in for; where none is, the first that is asked for. */
function signature({ submission: { signing, version }, bureau, account, today }: Asking) {
  if (!signing) return undefined
  const posts = postsOf(bureau, account, today).map((post) => post.onBehalfOf ?? post.account)
  const asked = signersAsked(signing)
  const own = [...asked, ...signing.signers].find((each) => posts.includes(each.account))
  const signer = (own ?? asked[0] ?? signing.signers[0])?.account ?? ''
  return { do: 'sign', signer, stance: 'agree', opinion, seen: version } as const
}

/** Of one of the colleagues who may be asked. */
function signing(asking: Asking) {
  const { version: seen } = asking.submission
  return { do: 'openSigning', signing: id, mode: 'all', needed: 1, signers: [askedOf(asking)], seen } as const
}

/** 加签: of one who may be asked and does not sign yet. */
function adding(asking: Asking) {
  return { do: 'addSigner', account: askedOf(asking), before: null, reason } as const
}

function removing({ signers }: Signing) {
  return { do: 'removeSigner', account: signers.at(-1)?.account ?? '', reason } as const
}

function askedOf({ submission, bureau, account }: Asking): string {
  const { proposals, turn, recusals, signing } = submission
  const proposers = [...proposals.values()].filter((each) => each.turn === turn).map(({ by }) => by)
  const signers = (signing?.signers ?? []).map((each) => each.account)
  const unfit = new Set([...proposers, ...signers, ...recusals.keys()])
  const colleagues = bureau.appointments.filter((each) => each.until === null && each.account !== account)
  return (colleagues.find((each) => !unfit.has(each.account)) ?? colleagues[0])?.account ?? account
}

/** Of one that is another's; where there is none, of any. */
function lifting({ submission: { recusals }, account }: Asking) {
  const [any] = recusals.keys()
  const who = [...recusals.keys()].find((each) => each !== account) ?? any
  return who === undefined ? undefined : ({ do: 'liftRecusal', account: who, reason } as const)
}

type RequestOf = { readonly submission: Pick<Submission, 'signing' | 'version'>; readonly account: string }

/** What each colleague would be asked to sign with, by itself, a filing or a joint package: why one cannot be asked is the decider's to say. */
export function signerRequest({ submission: { signing, version }, account }: RequestOf) {
  return signing
    ? ({ do: 'addSigner', account, before: null, reason } as const)
    : ({ do: 'openSigning', signing: id, mode: 'all', needed: 1, signers: [account], seen: version } as const)
}

function confirmation({ submission, bureau }: Asking) {
  const [used] = unconfirmed(submission, bureau.code)
  return used && ({ do: 'confirmOverride', override: used.override, opinion } as const)
}
