import type { FilingComment } from '../questions.ts'

/** What is open on a filing by kind, and how much of all was not sent yet. */
export function countsOf(comments: readonly FilingComment[]) {
  const open = comments.filter(({ resolved }) => !resolved)
  const count = (kind: FilingComment['kind']) => open.filter((each) => each.kind === kind).length
  return {
    ...{ must_fix: count('must_fix'), advice: count('advice'), question: count('question') },
    unsent: comments.filter(({ sent }) => !sent).length,
  }
}
