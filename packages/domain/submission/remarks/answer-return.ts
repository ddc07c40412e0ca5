import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { CountyCommand } from '../commands.ts'
import { currentParts } from '../current-parts.ts'
import type { SubmissionEvent } from '../events.ts'
import type { SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'

type Command = CountyCommand & { readonly do: 'answerReturn' }
type No = Refusal<SubmissionRefusal>

/** The county's answer to what came back: 已修改, which its own text must show, or 不采纳 with the reason. */
export function answerReturn(command: Command, facts: SubmissionFacts): readonly SubmissionEvent[] | No {
  const { part, comment, stance, digest, text } = command
  const back = facts.submission.standingReturn?.texts.find((each) => each.part === part)
  const now = currentParts(facts).find((each) => each.part === part)?.digest ?? null
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (isBack(facts) ? undefined : refuse('NOT_YOUR_TURN')),
    () => (back ? undefined : refuse('NO_SUCH_PART', [part])),
    () => unanswerable(command, facts),
    () => (now === digest ? undefined : refuse('STALE_TEXT', [part])),
    () => (stance === 'revised' && now === back?.digest ? refuse('NOT_REVISED', [part]) : undefined),
  )
  return refusal ?? [{ type: 'ReturnAnswered', part, comment, stance, digest, text }]
}

/** On the county's desk after a return, being checked anew or taken back included; answers go with the next filing. */
export function isBack({ submission: { stage, returned } }: SubmissionFacts): boolean {
  return returned !== null && (stage === 'returned' || stage === 'checking' || stage === 'withdrawn')
}

function unanswerable({ part, comment }: Command, { submission }: SubmissionFacts): No | undefined {
  if (comment === null) return submission.returned?.parts.includes(part) ? undefined : refuse('NOT_SENT_BACK', [part])
  const found = submission.comments.get(comment)
  if (found?.part !== part || !found.sent) return refuse('NO_SUCH_COMMENT', [comment])
  return found.resolved ? refuse('COMMENT_CLOSED', [comment]) : undefined
}
