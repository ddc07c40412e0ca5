import { z } from 'zod'
import { digest, words } from '../identifiers.ts'
import { directions } from '../improvement/item-improvement.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event. No figure is ever among them: neither a
// score nor a likeness nor a count.

/** The published text it is about: of the item in the stream's name, in that county's catalog. */
const ofText = { version: z.int().positive(), digest }

/** 五个提升: those it shows, as whoever says so sees it. */
export const shownImprovements = z.array(z.enum(directions)).min(1).max(directions.length)

/** How a library sorts it, in the province's words: "招生入学", "一图读懂". */
export const category = z.string().trim().min(1).max(20)

const heading = z.string().trim().min(2).max(60)

/** What the library says of an item: everything but the published text itself. */
export const libraryEntry = z.strictObject({
  heading,
  /** Why it is worth borrowing, and what to look out for. */
  note: words,
  categories: z.array(category).min(1).max(5),
  improvements: shownImprovements,
  ...ofText,
})
export type LibraryEntry = z.infer<typeof libraryEntry>

export const goodPracticeEvent = z.discriminatedUnion('type', [
  /** 推荐: a city commends a published item of one of its counties. */
  z.strictObject({
    type: z.literal('GoodPracticeRecommended'),
    reason: words,
    improvements: shownImprovements,
    ...ofText,
  }),
  /** The city takes it back before the province answered. */
  z.strictObject({ type: z.literal('RecommendationWithdrawn'), reason: words }),
  /** 暂不收入: the province does not take it in, and says why. */
  z.strictObject({ type: z.literal('RecommendationDeclined'), reason: words }),
  /** 收入亮点库; a recommendation that waits is thereby answered. */
  libraryEntry.extend({ type: z.literal('GoodPracticeIncluded') }),
  /** The whole entry as it reads from now on. */
  libraryEntry.extend({ type: z.literal('GoodPracticeAmended'), reason: words }),
  /** 移出. */
  z.strictObject({ type: z.literal('GoodPracticeRemoved'), reason: words }),
])
export type GoodPracticeEvent = z.infer<typeof goodPracticeEvent>
