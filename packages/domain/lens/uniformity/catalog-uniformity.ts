import type { Corpus } from './corpus.ts'
import type { LensItem } from './item.ts'
import { type Measure, measureItem, type SimilarityFinding } from './measure.ts'

/**
 * A catalog's degree: the mean over its items of what share of their words stands where, so that one long item hides no forty short ones.
 * `localisation` is what is its own (本地化程度), `uniformity` what is the guide's or another county's (一刀切); with what was borrowed
 * they make one. Items that say nothing but what is expected are counted in `expected` alone.
 */
export type CatalogUniformity = {
  readonly items: number
  readonly expected: number
  readonly localisation: number
  readonly uniformity: number
  readonly borrowed: number
  /** How many items were found what they are. */
  readonly found: Readonly<Record<SimilarityFinding, number>>
  /** The county with which most is in common beyond the guide, and in how many items; null where none has. */
  readonly nearest: { readonly division: string; readonly items: number } | null
}

export function uniformityOf(corpus: Corpus, catalog: readonly LensItem[]): CatalogUniformity {
  return summed(catalog.map((item) => measureItem(corpus, item)))
}

/** The index of a catalog from the measures of its items. */
export function summed(measures: readonly Measure[]): CatalogUniformity {
  const found = { guide: 0, county: 0, borrowed: 0, own: 0, expected: 0 }
  const sum = { localisation: 0, uniformity: 0, borrowed: 0 }
  for (const { shares, finding } of measures) {
    found[finding] += 1
    const said = shares.guide + shares.borrowed + shares.county + shares.own
    if (said === 0) continue
    sum.localisation += shares.own / said
    sum.uniformity += (shares.guide + shares.county) / said
    sum.borrowed += shares.borrowed / said
  }
  const judged = Math.max(1, measures.length - found.expected)
  return {
    items: measures.length,
    expected: found.expected,
    localisation: sum.localisation / judged,
    uniformity: sum.uniformity / judged,
    borrowed: sum.borrowed / judged,
    found,
    nearest: nearestOf(measures),
  }
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
    ([a, most], [b, more]) => more.characters - most.characters || a.localeCompare(b),
  )
  return first ? { division: first[0], items: first[1].items } : null
}
