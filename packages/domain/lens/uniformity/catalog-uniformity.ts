import { inOrderOf } from '../../in-order-of.ts'
import type { Corpus } from './corpus.ts'
import type { LensItem } from './item.ts'
import { type Measure, measureItem, type Shares, type SimilarityFinding } from './measure.ts'

/**
 * A catalog's degree: the mean over its items of what share of their words stands where, so that one long item hides no forty short ones.
 * Items that say nothing but what is expected are counted in `expected` alone.
 */
export type CatalogUniformity = {
  readonly items: number
  readonly expected: number
  /** Parts of one; all nought where nothing is compared. */
  readonly shares: Shares
  /** What is its own (本地化程度), from 0 to 1. */
  readonly localisation: number
  /** What is the guide's or another county's (一刀切), from 0 to 1. */
  readonly uniformity: number
  /** How many items were found what they are. */
  readonly found: Readonly<Record<SimilarityFinding, number>>
  /** The county with which most is in common beyond the guide, and in how many items; null where none has. */
  readonly nearest: { readonly division: string; readonly items: number } | null
}

/** Whether anything of it is compared: a catalog that says only what every county must say is neither local nor not. */
export function isCompared({ items, expected }: Pick<CatalogUniformity, 'items' | 'expected'>): boolean {
  return items > expected
}

export function uniformityOf(corpus: Corpus, catalog: readonly LensItem[]): CatalogUniformity {
  return summed(catalog.map((item) => measureItem(corpus, item)))
}

/** The index of a catalog from the measures of its items. */
export function summed(measures: readonly Measure[]): CatalogUniformity {
  const found = { guide: 0, county: 0, borrowed: 0, own: 0, expected: 0 }
  for (const { finding } of measures) found[finding] += 1
  const judged = measures.filter(({ finding }) => finding !== 'expected').map(({ shares }) => shares)
  const meanOf = (source: keyof Shares) =>
    judged.reduce((sum, shares) => sum + shares[source] / saidIn(shares), 0) / Math.max(1, judged.length)
  const [guide, borrowed, county, own] = [meanOf('guide'), meanOf('borrowed'), meanOf('county'), meanOf('own')]
  return {
    items: measures.length,
    expected: found.expected,
    shares: { guide, borrowed, county, own },
    localisation: own,
    uniformity: guide + county,
    found,
    nearest: nearestOf(measures),
  }
}

function saidIn({ guide, borrowed, county, own }: Shares): number {
  return guide + borrowed + county + own
}

function nearestOf(measures: readonly Measure[]): CatalogUniformity['nearest'] {
  const common = new Map<string, { characters: number; items: number }>()
  for (const { alike } of measures) {
    const seen = new Set<string>()
    for (const { division, characters } of alike) {
      if (seen.has(division)) continue
      seen.add(division)
      const before = common.get(division) ?? { characters: 0, items: 0 }
      common.set(division, { characters: before.characters + characters, items: before.items + 1 })
    }
  }
  const [first] = [...common].toSorted(
    inOrderOf(
      ([, { characters }]) => -characters,
      ([division]) => division,
    ),
  )
  return first ? { division: first[0], items: first[1].items } : null
}
