import { expectedIn } from './expected.ts'
import { type Folded, foldWithPlaces, type Place } from './folded.ts'

/**
 * What an element says, cut where a list is cut: the characters that are compared, without punctuation, bullets, numbering and what is
 * expected. The order of the phrases says nothing.
 */
export type Phrase = { readonly words: string; readonly places: readonly Place[] }

export type Written = { readonly phrases: readonly Phrase[]; readonly expected: readonly Place[] }

/** Numbering in front of a phrase: `1.`, `(一)`, `二、`. */
const numbering = /(?<=^|[;。\n●•·○])\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\)|[.、])(?!\d)/g

const said = /[\p{L}\p{N}\uFFFD]/u

/** Marks inside a phrase, which cut nothing: “两免一补”, 毕（结）业. */
const inside = /["“”‘’「」'()\-_]/u

/** Particles carry no meaning of their own and are the first to be changed. */
const particles = new Set(['的', '等', '之'])

export function phrasesOf(written: string): Written {
  const folded = foldWithPlaces(written)
  return cutWhereMarked(folded, expectedIn(folded.text))
}

/** The same with what is expected left in: a list of laws is then as many phrases as there are laws. */
export function allPhrasesOf(written: string): readonly Phrase[] {
  const folded = foldWithPlaces(written)
  return cutWhereMarked(folded, new Uint8Array(folded.text.length)).phrases
}

function cutWhereMarked({ text, places }: Folded, marks: Uint8Array): Written {
  for (const { index, 0: found } of text.matchAll(numbering)) marks.fill(2, index, index + found.length)
  const phrases: Phrase[] = []
  const expected: Place[] = []
  let words: string[] = []
  let at: Place[] = []
  const cut = () => {
    if (words.length > 0) phrases.push({ words: words.join(''), places: at })
    words = []
    at = []
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    const place = places[index]
    if (!place) continue
    if (marks[index] === 0 && inside.test(character)) continue
    if (marks[index] !== 0 || !said.test(character)) {
      cut()
      if (marks[index] === 1) expected.push(place)
    } else if (!particles.has(character)) {
      words.push(character)
      at.push(place)
    }
  }
  cut()
  return { phrases, expected }
}
