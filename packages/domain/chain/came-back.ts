import type { Fact } from '../fact.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import type { Part } from '../submission/part.ts'

/** One remark of a return: `comment` null is the opinion on the part as a whole; `said` what the county answered last, null for nothing. */
export type Remark = Part & {
  readonly comment: string | null
  readonly said: 'revised' | 'declined' | 'answered' | null
}

/** Told again from a filing's events alone: the remarks of the last return whose answer the city has not accepted yet. */
export function cameBack(facts: readonly Fact<SubmissionEvent>[]): readonly Remark[] {
  const events = facts.map(({ event }) => event)
  const seen = events.findLastIndex(({ type }) => type === 'AcceptedForReview' || type === 'DecisionRecalled')
  const at = events.findLastIndex(({ type }) => type === 'ReturnedForRevision')
  const event = events[at]
  if (at < seen || event?.type !== 'ReturnedForRevision') return []
  const before = events.slice(0, at)
  const filedAt = before.findLastIndex(({ type }) => type === 'SubmittedToCity')
  const comments = openComments(before)
  return partsOf(before.slice(filedAt)).flatMap((part) => {
    const open = comments.filter((each) => each.part === part.part)
    const isWhole = event.parts.includes(part.part) && open.every(({ kind }) => kind !== 'must_fix')
    const asked = [...(isWhole ? [null] : []), ...open.map(({ comment }) => comment)]
    return asked.map((comment) => ({ ...part, comment, said: saidTo(part.part, comment, events.slice(filedAt)) }))
  })
}

type Event<Type extends SubmissionEvent['type']> = SubmissionEvent & { readonly type: Type }

type Written = Pick<Event<'CommentAdded'>, 'comment' | 'part' | 'kind'>

function openComments(events: readonly SubmissionEvent[]): readonly Written[] {
  const written = new Map<string, Written>()
  const resolved = new Set<string>()
  for (const event of events) {
    if (event.type === 'CommentAdded') written.set(event.comment, event)
    if (event.type === 'CommentReworded') {
      const { part = '' } = written.get(event.comment) ?? {}
      written.set(event.comment, { comment: event.comment, part, kind: event.kind })
    }
    if (event.type === 'CommentWithdrawn') written.delete(event.comment)
    if (event.type === 'CommentResolved') resolved.add(event.comment)
    if (event.type === 'CommentReopened') resolved.delete(event.comment)
  }
  return [...written.values()].filter(({ comment }) => !resolved.has(comment))
}

/** The texts as they were filed, and as the county consented to have them changed. */
function partsOf(events: readonly SubmissionEvent[]): readonly Part[] {
  const parts = new Map<string, string>()
  for (const event of events) {
    if (event.type === 'SubmittedToCity') for (const { part, digest } of event.parts) parts.set(part, digest)
    if (event.type === 'ChangeConsented') parts.set(event.part, event.digest)
  }
  return [...parts].map(([part, digest]) => ({ part, digest }))
}

function saidTo(part: string, comment: string | null, events: readonly SubmissionEvent[]): Remark['said'] {
  const answers = events.flatMap((event): Remark['said'][] => {
    if (event.type === 'CommentAnswered') return event.comment === comment ? ['answered'] : []
    if (event.type === 'SuggestionAdopted') return event.comment === comment ? ['revised'] : []
    if (event.type === 'CommentReopened') return event.comment === comment ? [null] : []
    if (event.type !== 'ReturnAnswered' || event.part !== part) return []
    return event.comment === comment ? [event.stance] : []
  })
  return answers.at(-1) ?? null
}
