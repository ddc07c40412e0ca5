import type { DisclosureItem } from '../catalog/item.ts'
import { fold } from '../script/fold.ts'

export type Named = Pick<DisclosureItem, 'category' | 'name' | 'subcategories'>

/** What is less alike is no guess. */
export const leastScore = 0.6

const nameWeight = 0.75

/**
 * A name without what copying changes: width, case, script (招生範圍), pinyin that a mirror inserted, spaces, punctuation, and a number in
 * front ("（一）", "1."). Serves comparison alone.
 */
export function normaliseName(name: string): string {
  return fold(name)
    .replace(/^(?:\([\d一二三四五六七八九十]+\)|[\d一二三四五六七八九十]+[.、)])/u, '')
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, '')
}

/** Whether two names say the same but for what copying changes. */
export function isSameName(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b)
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
