import type { Author, Fact } from '../fact.ts'
import type { GoodPracticeEvent, LibraryEntry } from './events.ts'

type Event<Type extends GoodPracticeEvent['type']> = GoodPracticeEvent & { readonly type: Type }
type Said = { readonly by: Author; readonly at: string }

/** What became of a recommendation: null while the province has not answered. */
export type RecommendationOutcome =
  | ({ readonly what: 'withdrawn' | 'declined'; readonly reason: string } & Said)
  | ({ readonly what: 'included' } & Said)

export type Recommendation = Said &
  Omit<Event<'GoodPracticeRecommended'>, 'type'> & { readonly outcome: RecommendationOutcome | null }

/** An entry of the library: as it reads now, since when, and how it was put right. */
export type Included = LibraryEntry & {
  readonly includedAt: string
  readonly amendments: readonly { readonly reason: string; readonly at: string }[]
}

export type Removed = Included & { readonly reason: string; readonly removedAt: string }

/** One published item of a county on its way into the library of good practice, and out of it. */
export type GoodPractice = {
  readonly recommendations: readonly Recommendation[]
  readonly entry: Included | null
  readonly removed: readonly Removed[]
  /** How many events led here: what stood on a screen. */
  readonly version: number
}

export const uncommended: GoodPractice = { recommendations: [], entry: null, removed: [], version: 0 }

/** The recommendation that waits for the province; at most one does. */
export function waitingRecommendation({ recommendations }: GoodPractice): Recommendation | undefined {
  return recommendations.find(({ outcome }) => outcome === null)
}

export function evolveGoodPractice(practice: GoodPractice, fact: Fact<GoodPracticeEvent>): GoodPractice {
  return { ...after(practice, fact), version: practice.version + 1 }
}

function after(practice: GoodPractice, { event, by, at }: Fact<GoodPracticeEvent>): GoodPractice {
  switch (event.type) {
    case 'GoodPracticeRecommended': {
      const { type: _, ...said } = event
      return { ...practice, recommendations: [...practice.recommendations, { ...said, by, at, outcome: null }] }
    }
    case 'RecommendationWithdrawn':
      return answered(practice, { what: 'withdrawn', reason: event.reason, by, at })
    case 'RecommendationDeclined':
      return answered(practice, { what: 'declined', reason: event.reason, by, at })
    case 'GoodPracticeIncluded': {
      const { type: _, ...entry } = event
      const taken = answered(practice, { what: 'included', by, at })
      return { ...taken, entry: { ...entry, includedAt: at, amendments: [] } }
    }
    case 'GoodPracticeAmended': {
      const { type: _, reason, ...entry } = event
      const { includedAt, amendments } = standing(practice)
      return { ...practice, entry: { ...entry, includedAt, amendments: [...amendments, { reason, at }] } }
    }
    case 'GoodPracticeRemoved': {
      const removed = { ...standing(practice), reason: event.reason, removedAt: at }
      return { ...practice, entry: null, removed: [...practice.removed, removed] }
    }
  }
}

function answered(practice: GoodPractice, outcome: RecommendationOutcome): GoodPractice {
  const recommendations = practice.recommendations.map((each) => (each.outcome ? each : { ...each, outcome }))
  return { ...practice, recommendations }
}

function standing({ entry }: GoodPractice): Included {
  if (!entry) throw new Error('ledger is broken: an entry was changed that is not in the library')
  return entry
}
