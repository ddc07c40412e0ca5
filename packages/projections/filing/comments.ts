import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { Comment, InternalNote } from '@mingce/domain/submission/remarks/comment'
import type { Submission } from '@mingce/domain/submission/state'
import { instantOf } from '../instant.ts'
import { remembering } from '../remembering.ts'
import type { Viewed } from './parts.ts'
import { type FilingCommentRow, type FilingNoteRow, heightOf } from './rows.ts'

const sameComments = {
  own: remembering<Submission['comments'], readonly FilingCommentRow[]>(),
  filed: remembering<Submission['comments'], readonly FilingCommentRow[]>(),
}

/** What was said of its parts; what the county was not told stands in the city's view alone. */
export function commentRows(
  division: DivisionCode,
  { view, submission: { comments }, unsent }: Viewed,
): readonly FilingCommentRow[] {
  return sameComments[view](comments, [division, unsent], () =>
    [...comments.values()].map((written) => {
      const height = heightOf(view, unsent.comments.has(written.comment))
      return { key: `${view}/${written.comment}`, division, height, view, ...wordsOf(written) }
    }),
  )
}

function wordsOf({ by, at, ...said }: Comment) {
  const { comment, part, element, kind, text, suggestion, suggestedValue, turn, digest } = said
  const { sent, exchanges, answer, resolved } = said
  return {
    ...{ comment, part, element, kind, text, suggestion, suggestedValue, turn, digest },
    ...{ sent, exchanges, answer, resolved },
    ...{ writtenBy: by, writtenAt: instantOf(at) },
  }
}

const sameNotes = remembering<Submission['notes'], readonly FilingNoteRow[]>()

/** 内部意见 belong to the city's office: neither its county nor the province reads them. */
export function noteRows(county: DivisionCode, outward: Submission | null): readonly FilingNoteRow[] {
  if (!outward) return []
  const division = cityOf(county)
  return sameNotes(outward.notes, [division], () => [...outward.notes.values()].map((note) => noteRow(division, note)))
}

function noteRow(division: DivisionCode, { note, part, text, by, at, turn }: InternalNote): FilingNoteRow {
  const written = { writtenBy: by, writtenAt: instantOf(at) }
  return { key: note, division, height: 0, note, part, text, turn, ...written }
}
