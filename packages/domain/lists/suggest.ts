import type { DisclosureItem } from '../catalog/item.ts'
import { normaliseName, pairsOf } from '../guide/match.ts'

/** What of an item is compared with an entry's name. */
export type ItemNames = Pick<DisclosureItem, 'name' | 'subcategories' | 'contentElements'>

/** A guess: how like an item and an entry are, from `leastLikeness` to 1; 1 only where they bear one name. */
export type Suggestion<Subject> = { readonly subject: Subject; readonly likeness: number }

/** What is less alike is no guess. */
export const leastLikeness = 0.5
const most = 3
/** A name that is held in a longer one wholly is nearly that name. */
const heldWeight = 0.9
/** Shorter texts are held in anything. */
const fewestPairs = 3

/** The names of something, read once for many comparisons: its own, and the pairs of neighbouring characters in each. */
export type ReadNames = { readonly own: string; readonly texts: readonly ReadonlySet<string>[] }

export function namesOfItem({ name, subcategories, contentElements }: ItemNames): ReadNames {
  return { own: normaliseName(name), texts: [name, ...subcategories, ...contentElements].map(pairsIn) }
}

export function namesOfEntry({ name }: { readonly name: string }): ReadNames {
  return { own: normaliseName(name), texts: [pairsIn(name)] }
}

/** From 0 to 1: the likest of their texts; whoever bears the same name is 1, nobody else. */
function likenessBetween(one: ReadNames, other: ReadNames): number {
  if (one.own === other.own) return 1
  const scores = one.texts.flatMap((left) => other.texts.map((right) => scoreOf(left, right)))
  return Math.min(0.99, Math.max(0, ...scores))
}

/** The likeliest counterparts, at most three, likest first, each from `leastLikeness`. */
export function suggestionsFor<Subject>(
  names: ReadNames,
  others: readonly { readonly subject: Subject; readonly names: ReadNames }[],
): readonly Suggestion<Subject>[] {
  return others
    .map(({ subject, names: its }) => ({ subject, likeness: likenessBetween(names, its) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
}

function pairsIn(text: string): ReadonlySet<string> {
  return new Set(pairsOf(normaliseName(text)))
}

function scoreOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [few, many] = left.size < right.size ? [left, right] : [right, left]
  let shared = 0
  for (const pair of few) if (many.has(pair)) shared += 1
  const held = few.size >= fewestPairs ? (heldWeight * shared) / few.size : 0
  return few.size + many.size === 0 ? 0 : Math.max((2 * shared) / (few.size + many.size), held)
}
