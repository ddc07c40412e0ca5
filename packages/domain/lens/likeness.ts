import { type DivisionCode, levelOf, nameOf, pathName } from '../authority/division.ts'
import { extraText } from '../catalog/completeness.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { likeness, normaliseName } from '../guide/match.ts'

/** A county's text of an item. */
export type CountyText = { readonly county: DivisionCode; readonly text: DisclosureItem }

export type TextLikeness = 'same' | 'near'

const leastLikeness = 0.9

/**
 * Whether two counties' texts say the same of these elements, or nearly: nine tenths of the neighbouring characters in common, no
 * number another, no box ticked otherwise. Spaces, widths, punctuation and the counties' own names say nothing.
 *
 * @param elements empty for the whole of it: what every county says for itself, its disclosing body and extra elements, is left aside
 */
export function likenessOfTexts(
  one: CountyText,
  other: CountyText,
  elements: readonly string[],
): TextLikeness | undefined {
  const compared = elements.length > 0 ? elements : common
  const found = compared.map((element) => likenessOf(saidIn(one, element), saidIn(other, element)))
  if (found.includes(undefined)) return undefined
  return found.includes('near') ? 'near' : 'same'
}

/** What a whole text says, by which two that say the same are known without holding each against each. */
export function wordsOf(text: CountyText): string {
  return JSON.stringify(common.map((element) => saidIn(text, element).words))
}

const common: readonly (keyof DisclosureItem)[] = [
  'contentElements',
  'legalBases',
  'disclosureTimeLimit',
  'disclosureModes',
  'channels',
  'otherChannelText',
  'audiences',
  'audienceNote',
  'disclosureLevels',
]

type Saying = { readonly words: string; readonly isChoice: boolean }

function likenessOf(one: Saying, other: Saying): TextLikeness | undefined {
  if (one.words === other.words) return 'same'
  if (one.isChoice || numbersIn(one.words) !== numbersIn(other.words)) return undefined
  return likeness(one.words, other.words) >= leastLikeness ? 'near' : undefined
}

const choices: ReadonlySet<string> = new Set(['disclosureModes', 'channels', 'audiences', 'disclosureLevels'])

function saidIn({ county, text }: CountyText, element: string): Saying {
  if (element.startsWith('extra.')) return inWords(extraText(text, element.slice('extra.'.length)), county)
  const value = text[element as keyof DisclosureItem] ?? ''
  if (choices.has(element) && Array.isArray(value)) return { words: value.toSorted().join(), isChoice: true }
  if (Array.isArray(value)) return inWords(value.join('\n'), county)
  if (typeof value === 'string') return inWords(value, county)
  return inWords('raw' in value && typeof value.raw === 'string' ? value.raw : JSON.stringify(value), county)
}

function inWords(text: string, county: DivisionCode): Saying {
  const own = levelOf(county) === 'county' ? [pathName(county), nameOf(county)] : [nameOf(county)]
  const words = own.reduce((left, name) => left.replaceAll(name, ''), text)
  return { words: normaliseName(words), isChoice: false }
}

function numbersIn(words: string): string {
  return (words.match(/\d+|[〇一二三四五六七八九十百千]+/gu) ?? []).join()
}
