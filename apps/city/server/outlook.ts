import type { Desk } from '@mingce/api/desk'
import { submissionMatter } from '@mingce/api/matters/submission'
import type { Actor } from '@mingce/domain/authority/actor'
import { dayOf } from '@mingce/domain/day'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import { type SubmissionId, submissionStream } from '@mingce/domain/streams'
import type { SettleCommand } from '@mingce/domain/submission/commands'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import type { SubmissionRefusal } from '@mingce/domain/submission/refusals'
import { readStreams } from '@mingce/ledger/read'

type Step = 'accept' | SettleCommand['do']

/** Asked of the deciders without recording anything: null for what this post could do now, else why it could not. */
export type Outlook = Readonly<Record<Step, Refusal<SubmissionRefusal> | null>>

export async function outlookOf(desk: Desk, actor: Actor, id: SubmissionId): Promise<Outlook> {
  const now = desk.clock()
  const today = dayOf(now.toISOString())
  const past = await readStreams(desk.ledger, submissionMatter.reads(id, { do: 'accept', seen: 0 }, new Map(), today))
  const seen = past.get(submissionStream(id))?.length ?? 0
  const answer = (command: SubmissionCommand) => {
    const outcome = submissionMatter.decide(id, command, past, { actor, now, today })
    return isRefusal<SubmissionRefusal>(outcome) ? outcome : null
  }
  const opinion = '同意'
  return {
    accept: answer({ do: 'accept', seen }),
    returnForRevision: answer({ do: 'returnForRevision', seen, opinion }),
    approve: answer({ do: 'approve', seen, opinion }),
    reject: answer({ do: 'reject', seen, opinion }),
    recall: answer({ do: 'recall', seen, reason: opinion }),
  }
}
