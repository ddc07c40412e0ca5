import type { Fact } from '../../fact.ts'
import type { SubmissionEvent } from '../events.ts'
import type { Submission } from '../state.ts'
import type { Answer, Comment } from './comment.ts'

type Event<Type extends SubmissionEvent['type']> = SubmissionEvent & { readonly type: Type }
type Of<Type extends SubmissionEvent['type']> = Fact<Event<Type>>

const remarkTypes = [
  'CommentAdded',
  'CommentReworded',
  'CommentWithdrawn',
  'CommentResolved',
  'CommentReopened',
  'SuggestionAdopted',
  'InternalNoteAdded',
  'InternalNoteWithdrawn',
] as const
type RemarkEvent = SubmissionEvent & { readonly type: (typeof remarkTypes)[number] }

export function isRemarkEvent(event: SubmissionEvent): event is RemarkEvent {
  return (remarkTypes as readonly string[]).includes(event.type)
}

/** A note, or one taken back: the office's own, and counted in nobody's version. */
export function isNoteEvent(event: { readonly type: string }): boolean {
  return event.type === 'InternalNoteAdded' || event.type === 'InternalNoteWithdrawn'
}

/** The submission after one more remark of the city's, or what became of one. A note makes no screen stale. */
export function evolveRemark(submission: Submission, { event, by, at }: Fact<RemarkEvent>): Submission {
  switch (event.type) {
    case 'CommentAdded':
      return commentAdded(submission, { event, by, at })
    case 'CommentReworded':
      return commentReworded(submission, { event, by, at })
    case 'CommentWithdrawn':
      return commentWithdrawn(submission, event)
    case 'CommentResolved':
      return commentResolved(submission, event)
    case 'CommentReopened':
      return commentReopened(submission, { event, by, at })
    case 'SuggestionAdopted':
      return suggestionAdopted(submission, { event, by, at })
    case 'InternalNoteAdded':
      return noteAdded(uncounted(submission), { event, by, at })
    case 'InternalNoteWithdrawn':
      return noteWithdrawn(uncounted(submission), event)
  }
}

function commentAdded(submission: Submission, { event, by, at }: Of<'CommentAdded'>): Submission {
  const { comment, part, element, kind, text, suggestion, suggestedValue } = event
  const { turn, parts } = submission
  const digest = parts.find((each) => each.part === part)?.digest
  if (digest === undefined)
    throw new Error(`ledger is broken: comment ${comment} is on part ${part}, which is not filed`)
  const words = { comment, part, element, kind, text, suggestion, suggestedValue, turn, digest }
  const fresh = { sent: false, exchanges: [], answer: null, resolved: false }
  return withComment(submission, { ...words, ...fresh, by: by.account, at })
}

function commentReworded(submission: Submission, { event, at }: Of<'CommentReworded'>): Submission {
  const { comment, element, kind, text, suggestion, suggestedValue } = event
  const words = { element, kind, text, suggestion, suggestedValue }
  return withComment(submission, { ...commentOf(submission, comment), ...words, at })
}

function commentWithdrawn(submission: Submission, event: Event<'CommentWithdrawn'>): Submission {
  const comments = new Map(submission.comments)
  comments.delete(event.comment)
  return { ...submission, comments }
}

/** Whoever answers a comment knows it, sent or not. */
export function answered(submission: Submission, comment: string, answer: Answer): Submission {
  return withComment(submission, { ...commentOf(submission, comment), answer, sent: true })
}

function suggestionAdopted(submission: Submission, { event, by, at }: Of<'SuggestionAdopted'>): Submission {
  const { suggestion } = commentOf(submission, event.comment)
  const answer = { stance: 'adopted', text: suggestion ?? '', by: by.account, at, turn: submission.turn } as const
  return answered(submission, event.comment, answer)
}

function commentResolved(submission: Submission, event: Event<'CommentResolved'>): Submission {
  return withComment(submission, { ...commentOf(submission, event.comment), resolved: true })
}

function commentReopened(submission: Submission, { event, by, at }: Of<'CommentReopened'>): Submission {
  const before = commentOf(submission, event.comment)
  const { answer, exchanges } = before
  if (!answer) throw new Error(`ledger is broken: comment ${event.comment} was reopened before it was answered`)
  const exchange = { answer, text: event.text, by: by.account, at, turn: submission.turn }
  return withComment(submission, { ...before, answer: null, resolved: false, exchanges: [...exchanges, exchange] })
}

/** A decision on the whole takes every comment with it. */
export function commentsSent(submission: Submission): Submission {
  const { comments } = submission
  if ([...comments.values()].every(({ sent }) => sent)) return submission
  return {
    ...submission,
    comments: new Map([...comments].map(([id, comment]) => [id, { ...comment, sent: true }])),
  }
}

function noteAdded(submission: Submission, { event, by, at }: Of<'InternalNoteAdded'>): Submission {
  const { note, part, text } = event
  const { turn, notes } = submission
  return { ...submission, notes: new Map(notes).set(note, { note, part, text, by: by.account, at, turn }) }
}

function noteWithdrawn(submission: Submission, { note }: Event<'InternalNoteWithdrawn'>): Submission {
  const notes = new Map(submission.notes)
  notes.delete(note)
  return { ...submission, notes }
}

function uncounted(submission: Submission): Submission {
  return { ...submission, version: submission.version - 1 }
}

function withComment(submission: Submission, comment: Comment): Submission {
  return { ...submission, comments: new Map(submission.comments).set(comment.comment, comment) }
}

function commentOf(submission: Submission, comment: string): Comment {
  const found = submission.comments.get(comment)
  if (!found) throw new Error(`ledger is broken: comment ${comment} was answered before it was written`)
  return found
}
