import type { GuideRow } from './events.ts'
import type { Guide } from './evolve.ts'
import { leastScore, likenessOfNames, type Named } from './match.ts'
import { type CalledRow, type Following, rowOfItem } from './row-of-item.ts'

/** The guide row an item answers to. A guess carries its likeness, from 0.6 to below 1, and is shown as a guess. */
export type GuideMatch =
  | { readonly certainty: 'exact'; readonly row: GuideRow }
  | { readonly certainty: 'guess'; readonly row: GuideRow; readonly score: number }

/** A version of the guide, with the ids and names each of its rows bore in those before, where these are at hand. */
export type NamedGuide = Pick<Guide, 'rows'> & {
  readonly called?: ReadonlyMap<string, Pick<CalledRow, 'ids' | 'names'>> | undefined
  readonly status?: 'partial' | 'complete'
}

/**
 * Finds an item's guide row by the one it was taken from and by its names, never by its number: numbers restart, differ and are missing in county files.
 *
 * @returns the row it answers to (`rowOfItem`); else the likeliest row; else undefined
 */
export function matchItem(item: Named & Following, { rows: standing, called }: NamedGuide): GuideMatch | undefined {
  const rows = [...standing.values()]
  const { guideRow, category, name } = item
  const find = rowOfItem(rows.map((whole) => ({ ...called?.get(whole.row), row: whole.row, ...namesIn(whole), whole })))
  const exact = find({ guideRow, category, name })
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
