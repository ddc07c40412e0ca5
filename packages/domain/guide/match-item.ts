import type { GuideRow } from './events.ts'
import type { Guide } from './evolve.ts'
import { leastScore, likenessOfNames, type Named } from './match.ts'
import { type CalledRow, rowOfItem } from './row-of-item.ts'

/** The guide row an item answers to. A guess carries its likeness, from 0.6 to below 1, and is shown as a guess. */
export type GuideMatch =
  | { readonly certainty: 'exact'; readonly row: GuideRow }
  | { readonly certainty: 'guess'; readonly row: GuideRow; readonly score: number }

/** A version of the guide, with what each of its rows was called in those before, where that is at hand. */
export type NamedGuide = Pick<Guide, 'rows'> & {
  readonly names?: ReadonlyMap<string, CalledRow['names']> | undefined
  readonly status?: 'partial' | 'complete'
}

/**
 * Finds an item's guide row by its names, never by its number: numbers restart, differ and are missing in county files.
 *
 * @returns the row with the same category and name after normalising, now or in a version before; else the likeliest row; else undefined
 */
export function matchItem(
  { category, name, subcategories }: Named,
  { rows: standing, names }: NamedGuide,
): GuideMatch | undefined {
  const item = { category, name, subcategories }
  const rows = [...standing.values()]
  const called = rows.map((whole) => ({ row: whole.row, ...namesIn(whole), names: names?.get(whole.row), whole }))
  const exact = rowOfItem(called)({ guideRow: null, category, name })
  if (exact) return { certainty: 'exact', row: exact.whole }
  const scored = rows.map((row) => ({ row, score: scoreOf(item, row) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { row: undefined, score: leastScore } as Scored)
  return best.row ? { certainty: 'guess', row: best.row, score: Math.min(best.score, 0.99) } : undefined
}

type Scored = { readonly row: GuideRow | undefined; readonly score: number }

function namesIn({ item: { category, name } }: GuideRow) {
  return { category, name }
}

function scoreOf(item: Named, row: GuideRow): number {
  return likenessOfNames(item, row.item)
}
