import type { AnswerStance } from '../events.ts'
import type { Stage } from '../state.ts'
import type { CommentKind } from './remark-events.ts'
import type { SuggestedValue } from './suggested-value.ts'

/**
 * What the county said to a comment or to an opinion on a part. `stance` is null for plain words, `adopted` where it took over the
 * suggested words, which `text` then repeats ("" for a value); `turn` the return it answers.
 */
export type Answer = {
  readonly stance: AnswerStance | 'adopted' | null
  readonly text: string
  readonly by: string
  readonly at: string
  readonly turn: number
}

/** 仍需修改: an answer that did not do, and the city's words to it. */
export type Exchange = {
  readonly answer: Answer
  readonly text: string
  readonly by: string
  readonly at: string
  readonly turn: number
}

/** A remark of the city's on a part, never outdated and never closed by a new text: people resolve it. */
export type Comment = {
  readonly comment: string
  readonly part: string
  readonly element: string | null
  readonly kind: CommentKind
  readonly text: string
  readonly suggestion: string | null
  /** What is suggested for an element that is no words. */
  readonly suggestedValue: SuggestedValue | null
  readonly by: string
  readonly at: string
  readonly turn: number
  /** The text of the part it was written on. */
  readonly digest: string
  /** Whether a decision on the whole has taken it to the county. */
  readonly sent: boolean
  /** What was said to and fro before, oldest first; `answer` is the one that stands, null when none does. */
  readonly exchanges: readonly Exchange[]
  readonly answer: Answer | null
  readonly resolved: boolean
}

/** 内部意见: never leaves the city's office. `part` is null for one on the filing as a whole. */
export type InternalNote = {
  readonly note: string
  readonly part: string | null
  readonly text: string
  readonly by: string
  readonly at: string
  readonly turn: number
}

/** 草稿(未发) · 已发 · 已答复 · 仍需修改 · 已解决 · 关闭: a comment nobody resolved closes with the filing. */
const commentStates = ['unsent', 'sent', 'answered', 'still_open', 'resolved', 'closed'] as const
export type CommentState = (typeof commentStates)[number]

export function commentState(
  {
    sent,
    resolved,
    answer,
    exchanges,
  }: Pick<Comment, 'sent' | 'resolved' | 'answer'> & {
    readonly exchanges: readonly unknown[]
  },
  stage: Stage,
): CommentState {
  if (resolved) return 'resolved'
  if (!sent) return 'unsent'
  if (stage === 'approved' || stage === 'recorded_only' || stage === 'rejected') return 'closed'
  if (answer) return 'answered'
  return exchanges.length > 0 ? 'still_open' : 'sent'
}
