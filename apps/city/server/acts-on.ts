import { postsOf } from '@mingce/domain/authority/acting'
import type { Authority } from '@mingce/domain/authority/evolve'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { unconfirmed } from '@mingce/domain/submission/override'
import { signersAsked } from '@mingce/domain/submission/signing'
import { isSettled, type Submission } from '@mingce/domain/submission/state'

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
    reviewItem: proposal(submission),
    sign: signature(asking),
    openSigning: submission.signing ? undefined : signing(asking),
    closeSigning: submission.signing ? ({ do: 'closeSigning', reason } as const) : undefined,
    returnForRevision: { do: 'returnForRevision', ...said } as const,
    approve: { do: 'approve', ...said } as const,
    reject: { do: 'reject', ...said } as const,
    recall: { do: 'recall', seen, reason } as const,
    confirmOverride: confirmation(asking),
    recuse: { do: 'recuse', account: asking.account, reason } as const,
  } satisfies Readonly<Record<string, SubmissionCommand | undefined>>
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
function signing({ submission, bureau, account }: Asking) {
  const { proposals, turn, recusals, version } = submission
  const proposers = new Set([...proposals.values()].filter((each) => each.turn === turn).map(({ by }) => by))
  const colleagues = bureau.appointments.filter((each) => each.until === null && each.account !== account)
  const able = colleagues.find((each) => !proposers.has(each.account) && !recusals.has(each.account))
  const signers = [(able ?? colleagues[0])?.account ?? account]
  return { do: 'openSigning', signing: id, mode: 'all', needed: 1, signers, seen: version } as const
}

function confirmation({ submission, bureau }: Asking) {
  const [used] = unconfirmed(submission, bureau.code)
  return used && ({ do: 'confirmOverride', override: used.override, opinion } as const)
}
