import type { DisclosureItem } from '../catalog/item.ts'
import { isBlankCell, isSameCell, type WholeElement } from '../catalog/three-way.ts'
import { normaliseName, pairsOf } from '../guide/match.ts'

/** So much of the words that were taken has to stand for them to be recognised; decided here, no regulation says it. */
const leastLeft = 0.5

/**
 * Whether what was taken is still recognised in an element: of words, half of their neighbouring characters, whatever was added; of
 * ticks and of a time limit, all of it.
 */
export function isRecognised(taken: DisclosureItem, now: DisclosureItem, element: WholeElement): boolean {
  if (isSameCell(taken, now, element)) return !isBlankCell(now, element)
  const [before, after] = [wordsIn(taken, element), wordsIn(now, element)]
  return before !== undefined && after !== undefined && shareLeft(before, after) >= leastLeft
}

function wordsIn({ category, subcategories, ...item }: DisclosureItem, element: WholeElement): string | undefined {
  switch (element) {
    case 'category':
      return [category, ...subcategories].join('\n')
    case 'name':
      return item.name
    case 'contentElements':
    case 'legalBases':
      return item[element].join('\n')
    case 'disclosingBody':
      return item.disclosingBody ?? ''
    default:
      return undefined
  }
}

function shareLeft(before: string, after: string): number {
  const pairs = pairsOf(normaliseName(before))
  const left = new Map<string, number>()
  for (const pair of pairsOf(normaliseName(after))) left.set(pair, (left.get(pair) ?? 0) + 1)
  const found = pairs.filter((pair) => {
    const many = left.get(pair) ?? 0
    left.set(pair, many - 1)
    return many > 0
  })
  return pairs.length === 0 ? 0 : found.length / pairs.length
}
