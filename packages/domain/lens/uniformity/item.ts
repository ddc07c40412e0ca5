import type { DisclosureItem } from '../../catalog/item.ts'
import { phrasesOf } from './phrases.ts'

/** What a county recorded that it took: from whom, from which of its items, and which words, where that is known. */
export type Attribution = {
  readonly division: string
  readonly itemCode: string | null
  readonly taken?: DisclosureItem
}

/** Another county's item that names this one as its source. */
export type Borrower = { readonly division: string; readonly item: string }

/**
 * A county's item as the lens is told of it. Of words that two attributions have, those of the first are told; `lentTo` says who published what they
 * took of it, where their own items do not say so: of published texts the attribution is not told.
 */
export type LensItem = {
  readonly division: string
  readonly item: string
  readonly guideRow: string | null
  readonly text: DisclosureItem
  readonly attributions?: readonly Attribution[]
  readonly lentTo?: readonly Borrower[]
}

/** One line of an element that is words: `element` as `legalBases` or `extra.备注`, `line` from 0. */
export type Line = { readonly element: string; readonly line: number; readonly text: string }

/**
 * The elements that are words and not a choice: content, what is said beside channels and audience, extra elements. Names say which item
 * it is, laws are compared as a set, the time limit by its days, and the disclosing body is everybody's own.
 */
export function linesOf({ contentElements, otherChannelText, audienceNote, extra }: DisclosureItem): readonly Line[] {
  const words: readonly (readonly [string, readonly string[]])[] = [
    ['contentElements', contentElements],
    ['otherChannelText', otherChannelText === null ? [] : [otherChannelText]],
    ['audienceNote', audienceNote === null ? [] : [audienceNote]],
    ...Object.entries(extra).map(([name, text]) => [`extra.${name}`, [text]] as const),
  ]
  return words.flatMap(([element, lines]) => lines.map((text, line) => ({ element, line, text })))
}

/** The phrases of an item's words, each once for each time it is said. */
export function wordsOf(item: DisclosureItem): readonly string[] {
  return linesOf(item).flatMap(({ text }) => wordsIn(text))
}

const known = new Map<string, readonly string[]>()
const mostKnown = 20_000
const longestKnown = 200

/** The same lines stand in many catalogs, so a short one is read once. */
function wordsIn(text: string): readonly string[] {
  const before = known.get(text)
  if (before) return before
  const words = phrasesOf(text).phrases.map((phrase) => phrase.words)
  if (text.length <= longestKnown) {
    if (known.size >= mostKnown) known.clear()
    known.set(text, words)
  }
  return words
}
