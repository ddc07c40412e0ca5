import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { Submission } from '../state.ts'
import { arrangeSigning } from './arrange-signing.ts'
import type { SigningCommand } from './four-eyes-commands.ts'
import type { FourEyesEvent } from './four-eyes-events.ts'

type No = Refusal<SubmissionRefusal>

/** 会签 of a filing, while the city examines. */
export function decideSigning(
  command: SigningCommand,
  submission: Submission,
  { actor, bureau }: SubmissionContext,
): readonly FourEyesEvent[] | No {
  if (submission.stage !== 'under_review') return refuse('NOT_YOUR_TURN')
  const { signing, version } = submission
  return arrangeSigning(command, { signing, version, actor, bureau, unfit: (account) => unfit(submission, account) })
}

/** A signer is not recused, and has not proposed on the filing in this turn. */
function unfit({ recusals, proposals, turn }: Submission, account: string): No | undefined {
  const proposed = [...proposals.values()].some((each) => each.turn === turn && each.by === account)
  return firstRefusal<SubmissionRefusal>(
    () => (recusals.has(account) ? refuse('RECUSED', [account]) : undefined),
    () => (proposed ? refuse('PROPOSER_MAY_NOT_COSIGN', [account]) : undefined),
  )
}
