import { z } from 'zod'
import { digest, id, words } from '../../identifiers.ts'
import { suggestedValue } from './suggested-value.ts'

export const commentKinds = ['must_fix', 'advice', 'question'] as const
export type CommentKind = (typeof commentKinds)[number]

/** What a comment says; all of it may be worded anew while it was not sent. */
export const remark = {
  element: z.string().min(1).max(60).nullable(),
  kind: z.enum(commentKinds),
  text: words,
  suggestion: z.string().max(2000).nullable(),
  /** From the second version on: what is suggested for a limit, ticks or a name; null beside words, and where nothing is suggested. */
  suggestedValue: suggestedValue.nullable(),
}

/** What becomes of a comment after it was written, and notes that are no comments. */
export const remarkEvents = [
  z.strictObject({ type: z.literal('CommentReworded'), comment: id, ...remark }),
  z.strictObject({ type: z.literal('CommentWithdrawn'), comment: id }),
  /** 仍需修改: the county's answer does not do. */
  z.strictObject({ type: z.literal('CommentReopened'), comment: id, text: words }),
  z.strictObject({
    type: z.literal('SuggestionAdopted'),
    comment: id,
    part: id,
    /** The county's own text with the suggested words in it. */
    digest,
  }),
  /** 内部意见: of a part, or of the filing as a whole. */
  z.strictObject({ type: z.literal('InternalNoteAdded'), note: id, part: id.nullable(), text: words }),
  z.strictObject({ type: z.literal('InternalNoteWithdrawn'), note: id }),
] as const
