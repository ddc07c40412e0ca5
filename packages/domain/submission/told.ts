import type { Fact } from '../fact.ts'
import type { SubmissionEvent } from './events.ts'
import { evolveSubmission } from './evolve.ts'
import { isNoteEvent } from './remarks/evolve-comments.ts'
import { type Submission, unfiled } from './state.ts'

/**
 * A filing as the city knows it and as its county is told of it. What a reviewer comments and proposes stays within the city, its
 * leader included, who settles on it, and the levels above; the decision on the whole takes it to the county. What was sent once stays
 * known, even if that decision is taken back.
 */
export type Told = {
  readonly all: Submission
  /** As far as the county knows; the very same as `all` while nothing is kept back. */
  readonly told: Submission
  readonly unsent: Unsent
}

/** The parts whose opinion, and the comments of which something, the county does not know yet. */
export type Unsent = { readonly parts: ReadonlySet<string>; readonly comments: ReadonlySet<string> }

export const nothingUnsent: Unsent = { parts: new Set(), comments: new Set() }
export const untold: Told = { all: unfiled, told: unfiled, unsent: nothingUnsent }

/** Whether an event stays within the city until a decision on the whole. Other wording for an item is asked of the county at once. */
export function staysUnsent(type: string, decision: unknown): boolean {
  return type === 'ItemReviewed' ? decision !== 'approve_with_change' : ofReview.has(type)
}

const ofReview: ReadonlySet<string> = new Set([
  'ItemsReviewedInBatch',
  'CommentAdded',
  'CommentReworded',
  'CommentWithdrawn',
  'CommentResolved',
  'CommentReopened',
])
const sends: ReadonlySet<string> = new Set(['ReturnedForRevision', 'ApprovedByCity', 'Rejected'])

export function hasUnsent({ parts, comments }: Unsent): boolean {
  return parts.size > 0 || comments.size > 0
}

export function evolveTold(before: Told, fact: Fact<SubmissionEvent>): Told {
  const { event } = fact
  const all = evolveSubmission(before.all, fact)
  if (isNoteEvent(event)) return { ...before, all, told: hasUnsent(before.unsent) ? before.told : all }
  if (sends.has(event.type)) return { all, told: all, unsent: nothingUnsent }
  if (staysUnsent(event.type, 'decision' in event && event.decision))
    return { all, told: withoutOffer(before.told, event), unsent: withUnsent(before.unsent, event) }
  if (!hasUnsent(before.unsent)) return { all, told: all, unsent: nothingUnsent }
  const known = answeredUnsent(before, event)
  const told = { ...evolveSubmission(known.told, fact), version: all.version }
  return { all, told, unsent: withoutUnsent(known.unsent, event) }
}

function withUnsent({ parts, comments }: Unsent, event: SubmissionEvent): Unsent {
  if (event.type === 'ItemReviewed') return { parts: new Set([...parts, event.part]), comments }
  return 'comment' in event && event.comment !== null
    ? { parts, comments: new Set([...comments, event.comment]) }
    : { parts, comments }
}

/** The county sees the opinion that it is asked to consent to, and no other beside it. */
function withoutUnsent({ parts, comments }: Unsent, event: SubmissionEvent): Unsent {
  if (event.type !== 'ItemReviewed') return { parts, comments }
  return { parts: new Set([...parts].filter((part) => part !== event.part)), comments }
}

/** Other wording that is no longer proposed is no longer asked of the county; what is proposed instead, it is not told. */
function withoutOffer(told: Submission, event: SubmissionEvent): Submission {
  if (event.type !== 'ItemReviewed' || told.proposals.get(event.part)?.consent !== 'awaited') return told
  const proposals = new Map(told.proposals)
  proposals.delete(event.part)
  return { ...told, proposals }
}

/** Before comments were kept back until sent, a county could answer one at once: what it answered, it knew. */
function answeredUnsent({ all, told, unsent }: Told, event: SubmissionEvent): Pick<Told, 'told' | 'unsent'> {
  const id = event.type === 'CommentAnswered' ? event.comment : undefined
  const comment = id === undefined || told.comments.has(id) ? undefined : all.comments.get(id)
  if (!comment) return { told, unsent }
  const comments = new Set([...unsent.comments].filter((each) => each !== comment.comment))
  return {
    told: { ...told, comments: new Map(told.comments).set(comment.comment, comment) },
    unsent: { ...unsent, comments },
  }
}
