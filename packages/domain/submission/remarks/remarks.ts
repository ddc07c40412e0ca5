import type { Actor } from '../../authority/actor.ts'
import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { Remark, ReviewCommand } from '../commands.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionEvent } from '../events.ts'
import type { SubmissionDecision, SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { Comment, InternalNote } from './comment.ts'

type RemarkCommand = Exclude<ReviewCommand, { readonly do: 'accept' | 'callIn' | 'reviewItem' }>
type Command<Do extends RemarkCommand['do']> = RemarkCommand & { readonly do: Do }
type No = Refusal<SubmissionRefusal>
type Outcome = readonly SubmissionEvent[] | No

/**
 * What people of the city say of a part while they examine it. A comment is the author's to change or take back until a decision on
 * the whole sends it; whether what it asked for was done, anybody of the city says, and nobody else.
 */
export function decideRemark(
  command: RemarkCommand,
  facts: SubmissionFacts,
  { actor }: SubmissionContext,
): SubmissionDecision | No {
  const outcome = remarked(command, facts, actor)
  return 'refused' in outcome ? outcome : { submission: outcome, catalog: [] }
}

function remarked(command: RemarkCommand, facts: SubmissionFacts, actor: Actor): Outcome {
  switch (command.do) {
    case 'comment':
      return comment(command, facts)
    case 'rewordComment':
      return reword(command, facts, actor)
    case 'withdrawComment':
      return withdraw(command, facts, actor)
    case 'resolveComment':
      return resolve(command, facts)
    case 'reopenComment':
      return reopen(command, facts)
    case 'addNote':
      return addNote(command, facts)
    case 'withdrawNote':
      return withdrawNote(command, facts, actor)
  }
}

function comment({ comment: id, part, ...said }: Command<'comment'>, facts: SubmissionFacts): Outcome {
  const refusal = notExamining(part, facts) ?? unfitSuggestion(said, facts)
  if (refusal) return refusal
  if (facts.submission.comments.has(id)) return refuse('STALE_VERSION', [id])
  return [{ type: 'CommentAdded', comment: id, part, ...remarkIn(said) }]
}

function reword({ comment: id, ...said }: Command<'rewordComment'>, facts: SubmissionFacts, actor: Actor): Outcome {
  const refusal = notOwnUnsent(id, facts, actor) ?? unfitSuggestion(said, facts)
  return refusal ?? [{ type: 'CommentReworded', comment: id, ...remarkIn(said) }]
}

function remarkIn({ element, kind, text, suggestion, suggestedValue = null }: Remark) {
  return { element, kind, text, suggestion, suggestedValue }
}

/** A value is suggested for the element that the comment is on, of an item, and never beside words. */
function unfitSuggestion({ element, suggestion, suggestedValue }: Remark, { id }: SubmissionFacts): No | undefined {
  if (!suggestedValue) return undefined
  const isFit = suggestedValue.of === element && suggestion === null && id.kind === 'disclosure_catalog'
  return isFit ? undefined : refuse('SUGGESTION_UNFIT')
}

function withdraw({ comment: id }: Command<'withdrawComment'>, facts: SubmissionFacts, actor: Actor): Outcome {
  return notOwnUnsent(id, facts, actor) ?? [{ type: 'CommentWithdrawn', comment: id }]
}

function resolve({ comment: id }: Command<'resolveComment'>, { submission }: SubmissionFacts): Outcome {
  const found = submission.comments.get(id)
  if (!found) return refuse('NO_SUCH_COMMENT', [id])
  if (found.resolved) return refuse('COMMENT_CLOSED', [id])
  return submission.stage === 'under_review' ? [{ type: 'CommentResolved', comment: id }] : refuse('NOT_YOUR_TURN')
}

/** 仍需修改: what the county answered does not do, or what was taken for done is not; it is asked again with the next decision. */
function reopen({ comment: id, text }: Command<'reopenComment'>, { submission }: SubmissionFacts): Outcome {
  const found = submission.comments.get(id)
  if (!found) return refuse('NO_SUCH_COMMENT', [id])
  if (submission.stage !== 'under_review') return refuse('NOT_YOUR_TURN')
  return found.answer ? [{ type: 'CommentReopened', comment: id, text }] : refuse('NOT_ANSWERED', [id])
}

/** 内部意见, whatever the stage once the filing has come to the city. */
function addNote({ note, part, text }: Command<'addNote'>, { submission }: SubmissionFacts): Outcome {
  if (submission.turn === 0) return refuse('NOT_YOUR_TURN')
  if (part !== null && submission.filed.every((each) => each.part !== part)) return refuse('NO_SUCH_PART', [part])
  if (submission.notes.has(note)) return refuse('STALE_VERSION', [note])
  return [{ type: 'InternalNoteAdded', note, part, text }]
}

/** By whoever wrote it, at whatever stage. */
function withdrawNote({ note }: Command<'withdrawNote'>, { submission }: SubmissionFacts, actor: Actor): Outcome {
  const found = submission.notes.get(note)
  if (!found) return refuse('NO_SUCH_NOTE', [note])
  return isAuthor(found, actor) ? [{ type: 'InternalNoteWithdrawn', note }] : refuse('NOT_YOUR_NOTE', [note])
}

function notOwnUnsent(id: string, { submission }: SubmissionFacts, actor: Actor): No | undefined {
  const found = submission.comments.get(id)
  if (!found) return refuse('NO_SUCH_COMMENT', [id])
  return firstRefusal<SubmissionRefusal>(
    () => (submission.stage === 'under_review' ? undefined : refuse('NOT_YOUR_TURN')),
    () => (found.sent ? refuse('COMMENT_SENT', [id]) : undefined),
    () => (found.resolved ? refuse('COMMENT_CLOSED', [id]) : undefined),
    () => (isAuthor(found, actor) ? undefined : refuse('NOT_YOUR_COMMENT', [id])),
  )
}

function isAuthor({ by }: Comment | InternalNote, { account, onBehalfOf }: Actor): boolean {
  return by === account || by === onBehalfOf
}

/** Whether a part lies before the city to be examined now. */
export function notExamining(part: string, facts: SubmissionFacts): No | undefined {
  if (facts.submission.stage !== 'under_review') return refuse('NOT_YOUR_TURN')
  return filedDigest(part, facts) === undefined ? refuse('NO_SUCH_PART', [part]) : undefined
}

export function filedDigest(part: string, { submission }: SubmissionFacts): string | undefined {
  return submission.parts.find((each) => each.part === part)?.digest
}
