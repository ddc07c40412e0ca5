import type { Desk } from '@mingce/api/desk'
import type { Decision } from '@mingce/api/matter'
import { submissionMatter } from '@mingce/api/matters/submission'
import { actFor } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { dayOf } from '@mingce/domain/day'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import { type SubmissionId, submissionStream } from '@mingce/domain/streams'
import type { SettleCommand } from '@mingce/domain/submission/commands'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import type { SubmissionRefusal } from '@mingce/domain/submission/refusals'

type Step = 'accept' | SettleCommand['do']

/**
 * Asked of the deciders without recording anything: null for what the asker could do now, from the own post or one they stand in
 * for, else why they could not.
 */
export type Outlook = Readonly<Record<Step, Refusal<SubmissionRefusal> | null>> & {
  /** Of an act that would be done in another's place (代办), whose; null for one's own. */
  readonly inPlaceOf: { readonly recall: string | null }
}

export async function outlookOf(desk: Desk, posts: readonly [Actor, ...Actor[]], id: SubmissionId): Promise<Outlook> {
  const now = desk.clock()
  const today = dayOf(now.toISOString())
  const past = await desk.streams.read(submissionMatter.reads(id, { do: 'accept', seen: 0 }, new Map(), today))
  const seen = past.get(submissionStream(id))?.length ?? 0
  const acted = (command: SubmissionCommand) =>
    actFor<Decision, SubmissionRefusal>(posts, (actor) =>
      submissionMatter.decide(id, command, past, { actor, now, today }),
    )
  const answer = (command: SubmissionCommand) => {
    const { outcome } = acted(command)
    return isRefusal<SubmissionRefusal>(outcome) ? outcome : null
  }
  const opinion = '同意'
  const recall = { do: 'recall', seen, reason: opinion } as const
  return {
    accept: answer({ do: 'accept', seen }),
    returnForRevision: answer({ do: 'returnForRevision', seen, opinion }),
    approve: answer({ do: 'approve', seen, opinion }),
    reject: answer({ do: 'reject', seen, opinion }),
    recall: answer(recall),
    inPlaceOf: { recall: acted(recall).actor.onBehalfOf ?? null },
  }
}
