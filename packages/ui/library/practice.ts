import { directionWords } from '../words/improvements.ts'
import { say } from '../words/language.ts'
import { libraryText as text } from '../words/library.ts'
import { t } from '../words/t.ts'
import type { EntrySent } from './entry-card.tsx'
import type { RecommendationSent } from './recommendation-card.tsx'

type About = { readonly county: string; readonly item: string }

/** How far an item has come that was ever commended, and the entries of it that were removed. */
export type CommendedSent = About & {
  readonly seen: number
  readonly removed: readonly { readonly heading: string; readonly reason: string; readonly removedOn: string }[]
}

/** 亮点库 as it is read, all of one moment. */
export type LibrarySent<Entry extends EntrySent = EntrySent> = {
  readonly entries: readonly Entry[]
  readonly recommendations: readonly RecommendationSent[]
  readonly commended: readonly CommendedSent[]
}

/** What stands on the screen of an item, and how many events of it that is: what an act about it sends as `seen`. */
export type Practice<Entry extends EntrySent = EntrySent> = {
  readonly seen: number
  readonly entry: Entry | undefined
  readonly waiting: RecommendationSent | undefined
}

export type PracticeOf<Entry extends EntrySent = EntrySent> = (about: About) => Practice<Entry>

/** `seen` is 0 where an item was never spoken of. */
export function practicesOf<Entry extends EntrySent>(read: LibrarySent<Entry>): PracticeOf<Entry> {
  const { entries, recommendations, commended } = read
  return ({ county, item }) => {
    const isIt = (each: About) => each.county === county && each.item === item
    return {
      seen: commended.find(isIt)?.seen ?? 0,
      entry: entries.find(isIt),
      waiting: recommendations.find((each) => each.outcome === null && isIt(each)),
    }
  }
}

/** What others did to an item between two looks at it, line by line; empty where nothing. */
export function practiceMoves(seen: Practice, now: Practice): readonly string[] {
  const before = new Map(factsOf(seen))
  const told = factsOf(now).flatMap(([name, reads]) => {
    const was = before.get(name) ?? null
    return was === reads ? [] : [text('nowReads', { name, was: was ?? text('nothing'), now: reads ?? text('nothing') })]
  })
  if (told.length > 0 || seen.seen === now.seen) return told
  return [text('movedOtherwise', { count: now.seen - seen.seen })]
}

function factsOf({ entry, waiting }: Practice): readonly (readonly [string, string | null])[] {
  return [
    [text('heading'), entry?.heading ?? null],
    [text('note'), entry?.note ?? null],
    [text('category'), entry?.categories.join(t('separator')) ?? null],
    [text('improvement'), entry?.improvements.map((each) => say(directionWords[each])).join(t('separator')) ?? null],
    [text('restsOn'), entry ? text('version', { version: entry.version }) : null],
    [text('waitingRecommendation'), waiting?.reason ?? null],
  ]
}
