import type { Fact } from '@mingce/domain/fact'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { type Submission, unfiled } from '@mingce/domain/submission/state'
import { evolveTold, nothingUnsent, type Unsent } from '@mingce/domain/submission/told'

/**
 * A submission from both sides of the county's door: `own` is all of it, `outward` what the city knows, which is what was
 * last filed and what the city did with it. What a county drafts, prepares and checks inside moves `own` alone. `told` is what the
 * county knows: all but what the city keeps to itself until its decision sends it (`unsent`).
 */
export type TwoSided = {
  readonly own: Submission
  readonly told: Submission
  readonly unsent: Unsent
  /** Null before the first filing. */
  readonly outward: Submission | null
  /** How the last filing came back, if it did: a new one is then a second try. */
  readonly cameBack: 'returned' | 'withdrawn' | null
  readonly acceptedAt: string | null
}

export const unseen: TwoSided = {
  ...{ own: unfiled, told: unfiled, unsent: nothingUnsent },
  ...{ outward: null, cameBack: null, acceptedAt: null },
}

const internal: ReadonlySet<SubmissionEvent['type']> = new Set([
  'SectionDrafted',
  'SectionRemoved',
  'SectionFileAttached',
  'SectionFileRemoved',
  'SubmissionPrepared',
  'DisclosureReviewed',
  'ItemDisclosureReviewed',
  'ReferralRuled',
  'SubmissionChecked',
])

/** Whether an event stays within the county. */
export function isInternal(type: string): boolean {
  return (internal as ReadonlySet<string>).has(type)
}

export function evolveTwoSided(before: TwoSided, fact: Fact<SubmissionEvent>): TwoSided {
  const { all: own, told, unsent } = evolveTold({ ...before, all: before.own }, fact)
  const { type } = fact.event
  const { version, sections, files } = own
  if (isInternal(type) || (before.outward === null && type !== 'SubmittedToCity'))
    return { ...before, own, told, unsent, outward: before.outward && { ...before.outward, version } }
  const evolved = evolveSubmission(before.outward ?? { ...unfiled, ...knownBeforehand(before.own) }, fact)
  const outward = { ...evolved, version, ...(type === 'SubmittedToCity' && { sections, files }) }
  return { own, told, unsent, outward, cameBack: cameBack(before, type), acceptedAt: acceptedAt(before, fact) }
}

/** What the city itself granted or registered before the county filed. */
function knownBeforehand({ clock, papers }: Submission): Pick<Submission, 'clock' | 'papers'> {
  return { clock, papers }
}

function cameBack({ cameBack }: TwoSided, type: SubmissionEvent['type']): TwoSided['cameBack'] {
  if (type === 'ReturnedForRevision') return 'returned'
  return type === 'SubmissionWithdrawn' ? 'withdrawn' : cameBack
}

function acceptedAt({ acceptedAt }: TwoSided, { event, at }: Fact<SubmissionEvent>): string | null {
  return event.type === 'AcceptedForReview' ? (acceptedAt ?? at) : acceptedAt
}
