import { readTick } from '../cells/ticks.ts'

/**
 * A cell's text as it is compared: what the editor of a site changes without a person's will makes no difference. Spaces, line
 * ends, invisible characters, full and half width, bullets, the form of quotes and of ticked boxes.
 */
export function comparable(text: string): string {
  return text
    .replace(/□[^□■☑\n]*/g, '')
    .replace(/[●•·▪◆]/g, '')
    .normalize('NFKC')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[☑✓✔]/g, '√')
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
}

/** A cell of a column of ticks: √, nothing, or the words in it. */
export function comparableTick(text: string): string {
  const { ticked, words } = readTick(text)
  return ticked ? `√${comparable(words)}` : ''
}

/** How much of one text stands in another, from 0 to 1, by its pairs of neighbouring characters. */
export function shareOf(text: string, within: ReadonlySet<string>): number {
  const pairs = pairsOf(text)
  if (pairs.size === 0) return 0
  let found = 0
  for (const pair of pairs) if (within.has(pair)) found += 1
  return found / pairs.size
}

/** How alike two texts are, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  let both = 0
  for (const pair of pairs) if (others.has(pair)) both += 1
  return pairs.size + others.size === 0 ? 0 : (2 * both) / (pairs.size + others.size)
}

export function pairsOf(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.map((character, at) => character + (characters[at + 1] ?? '')))
}
