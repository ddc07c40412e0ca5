import type { TrailDetail } from './trail-opinion.ts'

/** As much of an event as its place in the course needs. */
type Passed = { readonly type: string; readonly recordedAt: string; readonly detail: TrailDetail }

/** How one line of the circulation record stands in the course of a matter. */
export type Course = {
  /** When it came to whoever acted: a UTC instant; null before anything was handed on. */
  readonly receivedAt: string | null
  /** On which text it was done: the nth filing; 0 for what is no filing's. */
  readonly turn: number
  /** Of a return, which one it is, from 1; else 0. */
  readonly returns: number
}

/** By these the matter goes from one hand to the next. An opinion on an item hands on to the leader alone. */
const handsOn: ReadonlySet<string> = new Set([
  'SubmissionPrepared',
  'SubmissionChecked',
  'SubmittedToCity',
  'CalledInForReview',
  'SubmissionWithdrawn',
  'ReturnedForRevision',
  'ApprovedByCity',
  'Rejected',
  'DecisionRecalled',
  'PackageAssembled',
  'PackageSubmitted',
  'AddendumSubmitted',
  'PackageWithdrawn',
])
const settles: ReadonlySet<string> = new Set(['ApprovedByCity', 'Rejected', 'ReturnedForRevision'])
const ofNextTurn: ReadonlySet<string> = new Set([
  'SectionDrafted',
  'SectionRemoved',
  'SubmissionPrepared',
  'DisclosureReviewed',
  'ItemDisclosureReviewed',
  'ReferralRuled',
  'SubmissionChecked',
])

type Walked = {
  readonly handed: string | null
  readonly examined: string | null
  readonly turn: number
  readonly returns: number
}

/** When each event's matter had come to hand, on which filing it was done, and which return it is; events oldest first. */
export function courseOf(events: readonly Passed[]): readonly Course[] {
  let walked: Walked = { handed: null, examined: null, turn: 0, returns: 0 }
  return events.map((event) => {
    const { type } = event
    const next = walk(walked, event)
    const receivedAt = (settles.has(type) ? walked.examined : null) ?? walked.handed
    const turn = ofNextTurn.has(type) ? walked.turn + 1 : next.turn
    walked = next
    return { receivedAt, turn, returns: type === 'ReturnedForRevision' ? next.returns : 0 }
  })
}

function walk(before: Walked, { type, recordedAt, detail }: Passed): Walked {
  const turn = type === 'SubmittedToCity' ? Number(detail.turn) || before.turn + 1 : before.turn
  const returns = type === 'ReturnedForRevision' ? before.returns + 1 : before.returns
  if (handsOn.has(type)) return { handed: recordedAt, examined: null, turn, returns }
  return { ...before, turn, returns, examined: type === 'ItemReviewed' ? recordedAt : before.examined }
}
