import type { DisclosureItem } from '../catalog/item.ts'
import type { GuideRow } from './events.ts'
import type { Guide } from './evolve.ts'

/** The guide row an item answers to. A guess carries its likeness, from 0.6 to below 1, and is shown as a guess. */
export type GuideMatch =
  | { readonly certainty: 'exact'; readonly row: GuideRow }
  | { readonly certainty: 'guess'; readonly row: GuideRow; readonly score: number }

export type Named = Pick<DisclosureItem, 'category' | 'name' | 'subcategories'>

/** What is less alike is no guess. */
export const leastScore = 0.6
const nameWeight = 0.75

/**
 * Finds an item's guide row by its names, never by its number: numbers restart, differ and are missing in county files.
 *
 * @returns the row with the same category and name after normalising; else the likeliest row; else undefined
 */
export function matchItem(item: Named, guide: Pick<Guide, 'rows'>): GuideMatch | undefined {
  const rows = [...guide.rows.values()]
  const exact = rows.find((row) => isSameName(row.item.name, item.name) && isSameName(row.item.category, item.category))
  if (exact) return { certainty: 'exact', row: exact }
  const scored = rows.map((row) => ({ row, score: scoreOf(item, row) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { row: undefined, score: leastScore } as Scored)
  return best.row ? { certainty: 'guess', row: best.row, score: Math.min(best.score, 0.99) } : undefined
}

type Scored = { readonly row: GuideRow | undefined; readonly score: number }

/** A name without what copying changes: width, case, spaces, punctuation, and a number in front ("（一）", "1."). */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^\s*(?:\([\d一二三四五六七八九十]+\)|[\d一二三四五六七八九十]+[.、)])/u, '')
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, '')
    .toLowerCase()
}

/** Whether two names say the same but for what copying changes. */
export function isSameName(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b)
}

function scoreOf(item: Named, row: GuideRow): number {
  return likenessOfNames(item, row.item)
}

/** From 0 to 1. A county may split a guide row over more levels, so its inner levels count as names too. */
export function likenessOfNames({ name, category, subcategories }: Named, other: Omit<Named, 'subcategories'>): number {
  const nameScore = Math.max(...[name, ...subcategories].map((each) => likeness(each, other.name)))
  return nameWeight * nameScore + (1 - nameWeight) * likeness(category, other.category)
}

/** Shared pairs of neighbouring characters over all pairs: 1 for the same text, 0 for nothing in common. Source: Dice 1945. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(normaliseName(a)), pairsOf(normaliseName(b))]
  if (left.length + right.length === 0) return 0
  const open = [...right]
  const shared = left.filter((pair) => {
    const at = open.indexOf(pair)
    if (at >= 0) open.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / (left.length + right.length)
}

/** A text's neighbouring characters, two by two: 校车 and 车安 of 校车安. */
export function pairsOf(text: string): readonly string[] {
  const characters = [...text]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}
