import type { Part } from './part.ts'
import type { Answer, Comment, Submission } from './state.ts'

/**
 * One thing a return asks of the county: an answer to a comment, or, where no must-fix comment says what is wrong, to the
 * opinion on the part as a whole. `met` says how it was answered, null while it was not.
 */
export type Ask = {
  readonly part: string
  readonly comment: string | null
  readonly element: string | null
  /** Whether the county's text is another by now than the one the city has. */
  readonly changed: boolean
  readonly met: 'revised' | 'declined' | 'answered' | null
}

/**
 * What must be answered before what came back is filed again, in the order of the filing.
 *
 * 已修改 counts while the text differs from what the city has: put back to it, the ask is open again. What a part is asked for as a
 * whole needs no words when its text was changed.
 *
 * @param now what would be filed now
 */
export function asksOf(submission: Submission, now: readonly Part[]): readonly Ask[] {
  const { returned, filed, comments } = submission
  if (!returned) return []
  const present = new Map(now.map(({ part, digest }) => [part, digest]))
  const sentBack = new Set(returned.parts)
  return filed.flatMap(({ part, digest }) => {
    const open = [...comments.values()].filter((each) => each.part === part && !each.resolved)
    const changed = present.get(part) !== digest
    const isWhole = sentBack.has(part) && !open.some(({ kind }) => kind === 'must_fix')
    return [
      ...(isWhole ? [wholeAsk(submission, part, changed)] : []),
      ...open.map((each) => commentAsk(submission, each, changed)),
    ]
  })
}

function wholeAsk(submission: Submission, part: string, changed: boolean): Ask {
  const answer = standing(submission.answers.get(part), submission)
  const met = changed ? 'revised' : answer?.stance === 'declined' ? 'declined' : null
  return { part, comment: null, element: null, changed, met }
}

function commentAsk(submission: Submission, { comment, part, element, answer }: Comment, changed: boolean): Ask {
  return { part, comment, element, changed, met: metBy(standing(answer ?? undefined, submission), changed) }
}

function metBy(answer: Answer | undefined, changed: boolean): Ask['met'] {
  if (!answer) return null
  if (answer.stance === null) return 'answered'
  return answer.stance === 'declined' || changed ? answer.stance : null
}

/** An answer to an earlier return does not answer this one. */
function standing(answer: Answer | undefined, { turn }: Submission): Answer | undefined {
  return answer?.turn === turn ? answer : undefined
}
