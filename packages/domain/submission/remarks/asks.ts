import { type Refusal, refuse } from '../../refusal.ts'
import { currentParts } from '../current-parts.ts'
import type { SubmissionFacts } from '../facts.ts'
import type { Part } from '../part.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { StandingReturn, Submission } from '../state.ts'
import type { Answer, Comment } from './comment.ts'

/**
 * One thing a return asks of the county: an answer to a comment, or, where no must-fix comment says what is wrong, to the
 * opinion on the part as a whole. `met` says how it was answered, null while it was not.
 */
export type Ask = {
  readonly part: string
  readonly comment: string | null
  readonly element: string | null
  /** Whether the county's text is another by now than the one that came back. */
  readonly changed: boolean
  readonly met: 'revised' | 'declined' | 'answered' | null
}

/**
 * What must be answered before what came back is filed again, in the order of the filing: each comment that nobody resolved, be it
 * must-fix, advice or a question, and the opinion on a part that no must-fix comment explains.
 *
 * 已修改, the adoption of suggested words included, counts while the text differs from the one that came back: put back to it, the ask is open again. What a part is asked for
 * as a whole needs no words when its text was changed. A filing that was taken back has answered nothing.
 *
 * @param now what would be filed now
 */
export function asksOf(submission: Submission, now: readonly Part[]): readonly Ask[] {
  const { returned, standingReturn, comments } = submission
  if (!returned || !standingReturn) return []
  const present = new Map(now.map(({ part, digest }) => [part, digest]))
  const sentBack = new Set(returned.parts)
  return standingReturn.texts.flatMap(({ part, digest }) => {
    const open = [...comments.values()].filter((each) => each.part === part && !each.resolved)
    const changed = present.get(part) !== digest
    const isWhole = sentBack.has(part) && !open.some(({ kind }) => kind === 'must_fix')
    return [
      ...(isWhole ? [wholeAsk(part, changed, standing(submission.answers.get(part), standingReturn))] : []),
      ...open.map((each) => commentAsk(each, changed, standing(each.answer, standingReturn))),
    ]
  })
}

/** What came back is filed again once every ask is met; `about` names the parts on which one is not. */
export function asksOpen(facts: SubmissionFacts): Refusal<SubmissionRefusal> | undefined {
  const open = asksOf(facts.submission, currentParts(facts)).filter(({ met }) => met === null)
  return open.length > 0 ? refuse('ASKS_OPEN', [...new Set(open.map(({ part }) => part))]) : undefined
}

function wholeAsk(part: string, changed: boolean, answer: Answer | undefined): Ask {
  const met = changed ? 'revised' : answer?.stance === 'declined' ? 'declined' : null
  return { part, comment: null, element: null, changed, met }
}

function commentAsk({ comment, part, element }: Comment, changed: boolean, answer: Answer | undefined): Ask {
  return { part, comment, element, changed, met: metBy(answer, changed) }
}

function metBy(answer: Answer | undefined, changed: boolean): Ask['met'] {
  if (!answer) return null
  if (answer.stance === null) return 'answered'
  if (answer.stance === 'declined') return 'declined'
  return changed ? 'revised' : null
}

/** An answer to an earlier return does not answer this one. */
function standing(answer: Answer | null | undefined, { turn }: StandingReturn): Answer | undefined {
  return answer && answer.turn >= turn ? answer : undefined
}
