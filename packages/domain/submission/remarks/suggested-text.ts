import { type DisclosureItem, disclosureItem } from '../../catalog/item.ts'

const lines = ['contentElements', 'legalBases'] as const
const texts = ['disclosingBody', 'otherChannelText', 'audienceNote'] as const

/**
 * Whether words can stand for the whole of an element, so that a suggestion for it is taken over with one click. What is ticked,
 * and a limit made of a number and a unit, is not made of words; a name is changed by an act of its own (更名).
 */
export function isWorded(element: string): boolean {
  return isExtra(element) || isOneOf(texts, element) || isOneOf(lines, element)
}

/**
 * The item with suggested words in the place of an element. Content and bases stand one a line.
 *
 * @returns undefined where the element is not made of words, or the words are no such element
 */
export function withSuggested(item: DisclosureItem, element: string, words: string): DisclosureItem | undefined {
  const changed = changedBy(item, element, words)
  return changed && disclosureItem.safeParse(changed).data
}

function changedBy(item: DisclosureItem, element: string, words: string): DisclosureItem | undefined {
  if (isExtra(element)) return { ...item, extra: { ...item.extra, [element.slice(extra.length)]: words } }
  if (isOneOf(texts, element)) return { ...item, [element]: words }
  return isOneOf(lines, element) ? { ...item, [element]: linesOf(words) } : undefined
}

function linesOf(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const extra = 'extra.'

function isExtra(element: string): boolean {
  return element.startsWith(extra)
}

function isOneOf<Name extends string>(names: readonly Name[], element: string): element is Name {
  return (names as readonly string[]).includes(element)
}
