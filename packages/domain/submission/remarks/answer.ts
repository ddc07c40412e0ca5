import { type Refusal, refuse } from '../../refusal.ts'
import type { CountyCommand } from '../commands.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionEvent } from '../events.ts'
import type { SubmissionDecision, SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'

type Command<Do extends CountyCommand['do']> = CountyCommand & { readonly do: Do }
type No = Refusal<SubmissionRefusal>

/** The county's words to a reviewer's comment; only people of the city resolve it. One that was not sent is none to the county. */
export function answer(
  { comment, text }: Command<'answerComment'>,
  { submission }: SubmissionFacts,
): readonly SubmissionEvent[] | No {
  const found = submission.comments.get(comment)
  if (!found?.sent) return refuse('NO_SUCH_COMMENT', [comment])
  return found.resolved ? refuse('COMMENT_CLOSED', [comment]) : [{ type: 'CommentAnswered', comment, text }]
}

/**
 * 同意修改后通过: the county, the discloser, makes the city's wording its own; only then does the change take effect.
 * A draft that moved on after it was filed is not overwritten: the county declines and files its newer text.
 */
export function consent(
  { part, digest, changedDigest }: Command<'consentToChange'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | No {
  const change = awaitedChange(part, digest, facts, context)
  if ('refused' in change) return change
  const draft = facts.catalog.items.get(part)
  if (draft?.digest !== digest || draft.retired) return refuse('STALE_TEXT', [part])
  return {
    submission: [{ type: 'ChangeConsented', part, digest: changedDigest }],
    catalog: [{ type: 'ItemRevised', item: part, content: change.content, digest: changedDigest }],
  }
}

export function decline(
  { part, digest, reason }: Command<'declineChange'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): readonly SubmissionEvent[] | No {
  const change = awaitedChange(part, digest, facts, context)
  return 'refused' in change ? change : [{ type: 'ChangeDeclined', part, reason }]
}

function awaitedChange(part: string, digest: string, { submission }: SubmissionFacts, { actor }: SubmissionContext) {
  if (actor.role !== 'leader') return refuse('NOT_YOUR_POST')
  if (submission.stage !== 'under_review') return refuse('NOT_YOUR_TURN')
  const proposal = submission.proposals.get(part)
  if (proposal?.turn !== submission.turn || proposal.consent !== 'awaited' || !proposal.change)
    return refuse('NO_CHANGE_PROPOSED', [part])
  return proposal.digest === digest ? { content: proposal.change } : refuse('STALE_TEXT', [part])
}
