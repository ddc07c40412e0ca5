import { allPhrasesOf, type Phrase } from '../lens/uniformity/phrases.ts'

/** The elements that a content has more and less than another, as they are written. */
export type ContentChange = { readonly gained: readonly string[]; readonly lost: readonly string[] }

/**
 * What a content gained and lost, element by element: cut wherever a list is cut, so that elements on one line are the elements on five, and compared
 * in simplified characters. An element that is only worded otherwise, or that another holds, is neither gained nor lost.
 */
export function contentChange(before: readonly string[], after: readonly string[]): ContentChange {
  const [was, is] = [elementsOf(before), elementsOf(after)]
  return { gained: beyond(is, was), lost: beyond(was, is) }
}

/** Elements as they are written, by their words as they are compared. */
type Elements = ReadonlyMap<string, string>

function elementsOf(lines: readonly string[]): Elements {
  const elements = new Map<string, string>()
  for (const line of lines)
    for (const phrase of allPhrasesOf(line)) {
      const { places } = phrase
      const compared = spelled(line, phrase)
        .replace(/^中华人民共和国/, '')
        .replace(versionYear, '')
      if (compared === '' || elements.has(compared)) continue
      elements.set(compared, closed(line, { from: places.at(0)?.from ?? 0, to: places.at(-1)?.to ?? 0 }))
    }
  return elements
}

/** Its words with the characters beyond the basic plane (𠮷), which are folded into one, as they are written. */
function spelled(line: string, { words, places }: Phrase): string {
  return words.replace(/\uFFFD/g, (unit, at: number) => {
    const { from, to } = places[at] ?? { from: 0, to: 0 }
    return line.slice(from, to) || unit
  })
}

/** 教育法(2015), 《教育法》(2018年修正) and 教育法 are one element: which version it is, the checks on laws say. */
const versionYear = /(?:19|20)\d{2}(?:年?(?:修正|修订))?$/

function closed(line: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const written = line.slice(from, to)
  return /[(（][^)）]*$/.test(written) ? written + line.charAt(to) : written
}

const leastLikeness = 0.6
/** Of two contents of thousands of elements that say different things, only what is wholly equal is in both. */
const mostComparisons = 100_000

function beyond(elements: Elements, others: Elements): readonly string[] {
  const unequal = [...elements].filter(([words]) => !others.has(words))
  if (unequal.length * others.size > mostComparisons) return unequal.map(([, written]) => written)
  const held = unequal.length === 0 ? [] : [...others.keys()].map(pairsOf)
  return unequal.flatMap(([words, written]) => {
    const pairs = pairsOf(words)
    return held.some((other) => likeness(pairs, other) >= leastLikeness) ? [] : [written]
  })
}

/** The neighbouring characters of an element as numbers, sorted: what two elements have in common is then counted in one go. */
function pairsOf(words: string): Float64Array {
  const points = Array.from(words, (character) => character.codePointAt(0) ?? 0)
  return Float64Array.from(points.slice(1), (point, at) => (points[at] ?? 0) * codePoints + point).toSorted()
}

const codePoints = 0x11_00_00

/** Shared pairs over all pairs. Source: Dice 1945. */
function likeness(one: Float64Array, other: Float64Array): number {
  const all = one.length + other.length
  if (all === 0 || 2 * Math.min(one.length, other.length) < leastLikeness * all) return 0
  let [at, there, shared] = [0, 0, 0]
  while (at < one.length && there < other.length) {
    const ahead = (one[at] ?? 0) - (other[there] ?? 0)
    if (ahead === 0) shared += 1
    if (ahead <= 0) at += 1
    if (ahead >= 0) there += 1
  }
  return (2 * shared) / all
}
