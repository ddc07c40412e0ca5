import { dayOf } from '@mingce/domain/day'
import type { GoodPracticeEvent, LibraryEntry } from '@mingce/domain/good-practice/events'
import {
  evolveGoodPractice,
  type GoodPractice,
  type Recommendation,
  type RecommendationOutcome,
  uncommended,
} from '@mingce/domain/good-practice/evolve'
import type { Direction } from '@mingce/domain/improvement/item-improvement'
import { parseGoodPracticeStream } from '@mingce/domain/streams'
import { folding, type Projection, type Standing, table, under } from '../definition.ts'
import { instantOf } from '../instant.ts'

/** An entry of the library of good practice (亮点库), for every office. */
export type LibraryEntryRow = Standing &
  LibraryEntry & {
    readonly item: string
    readonly includedOn: string
    /** Null where it reads as it was taken in. */
    readonly amendedOn: string | null
    /** When it was taken in or amended last. */
    readonly writtenAt: Date
  }

/** A city's recommendation of an item, and what became of it; seen by its county, its city and the province. */
export type RecommendationRow = Standing &
  Omit<Recommendation, 'by' | 'at' | 'outcome' | 'improvements'> & {
    readonly item: string
    readonly improvements: readonly Direction[]
    readonly recommendedOn: string
    readonly recommendedAt: Date
    /** Null while it waits. */
    readonly outcome: RecommendationOutcome['what'] | null
    readonly outcomeOn: string | null
    /** Why it was declined or taken back. */
    readonly because: string | null
  }

/** How far an item has come: what a command about it sends as `seen`, and the entries that were removed. */
export type GoodPracticeRow = Standing & {
  readonly item: string
  readonly seen: number
  readonly removed: readonly { readonly heading: string; readonly reason: string; readonly removedOn: string }[]
}

export const libraryProjection: Projection = {
  name: 'library',
  revision: 2,
  tables: {
    libraryEntry: table<LibraryEntryRow>({
      item: 'text',
      heading: 'text',
      note: 'text',
      categories: 'jsonb',
      improvements: 'jsonb',
      version: 'integer',
      digest: 'text',
      includedOn: 'date',
      amendedOn: 'date',
      writtenAt: 'timestamptz',
    }),
    recommendation: table<RecommendationRow>(
      {
        item: 'text',
        reason: 'text',
        improvements: 'jsonb',
        version: 'integer',
        digest: 'text',
        recommendedOn: 'date',
        recommendedAt: 'timestamptz',
        outcome: 'text',
        outcomeOn: 'date',
        because: 'text',
      },
      { indexes: [['outcome', 'division']] },
    ),
    goodPractice: table<GoodPracticeRow>({ item: 'text', seen: 'integer', removed: 'jsonb' }),
  },
  sources: [
    folding<GoodPractice, GoodPracticeEvent>({
      covers: under('good-practice'),
      initial: uncommended,
      evolve: evolveGoodPractice,
      rows(stream, practice) {
        const { county: division, item } = parseGoodPracticeStream(stream)
        const place = { division, item }
        return {
          libraryEntry: entryRows(place, practice),
          recommendation: practice.recommendations.map((each, index) => recommendationRow(place, each, index)),
          goodPractice: [{ key: 'item', height: 2, ...place, seen: practice.version, removed: removedIn(practice) }],
        }
      },
    }),
  ],
}

type Place = { readonly division: string; readonly item: string }

function entryRows(place: Place, { entry }: GoodPractice): readonly LibraryEntryRow[] {
  if (!entry) return []
  const { includedAt, amendments, ...said } = entry
  const last = amendments.at(-1)
  const amendedOn = last ? dayOf(last.at) : null
  const writtenAt = instantOf(last?.at ?? includedAt)
  return [{ key: 'entry', height: 3, ...place, ...said, includedOn: dayOf(includedAt), amendedOn, writtenAt }]
}

function recommendationRow(place: Place, { by: _, at, outcome, ...said }: Recommendation, index: number) {
  return {
    ...{ key: String(index), height: 2, ...place, ...said },
    ...{ recommendedOn: dayOf(at), recommendedAt: instantOf(at) },
    outcome: outcome?.what ?? null,
    outcomeOn: outcome ? dayOf(outcome.at) : null,
    because: outcome && outcome.what !== 'included' ? outcome.reason : null,
  } satisfies RecommendationRow
}

function removedIn({ removed }: GoodPractice): GoodPracticeRow['removed'] {
  return removed.map(({ heading, reason, removedAt }) => ({ heading, reason, removedOn: dayOf(removedAt) }))
}
