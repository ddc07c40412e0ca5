import { pinyinAside } from '../../script/fold.ts'
import { toSimplified } from '../../script/traditional.ts'

/** A text as it is compared, and where each of its characters stands in the text as written (UTF-16). */
export type Folded = { readonly text: string; readonly places: readonly Place[] }
export type Place = { readonly from: number; readonly to: number }

const unseen = /[\s\u200B-\u200F\u2060\uFEFF]/u

/**
 * The text in half width, simplified characters and lower case, without spaces, invisible characters and pinyin that a mirror inserted.
 * `foldWithPlaces('學(xué)校 名稱').text` is `'学校名称'`, and its second character stands from 6 to 7.
 */
export function foldWithPlaces(written: string): Folded {
  const asides = [...written.matchAll(pinyinAside)].map(({ index, 0: aside }) => ({
    from: index,
    to: index + aside.length,
  }))
  const characters: string[] = []
  const places: Place[] = []
  let at = 0
  let next = 0
  for (const character of written) {
    const place = { from: at, to: at + character.length }
    at = place.to
    while ((asides[next]?.to ?? Number.POSITIVE_INFINITY) <= place.from) next += 1
    if (place.from >= (asides[next]?.from ?? Number.POSITIVE_INFINITY) || unseen.test(character)) continue
    for (const unit of plain(character)) {
      characters.push(unit)
      places.push(place)
    }
  }
  return { text: characters.join(''), places }
}

const known = new Map<string, string>()

/**
 * Few characters occur often, so each is folded once. A character beyond the basic plane (𠮷) becomes one and the same unit, so that units and
 * places stay side by side: likeness takes two such characters for one. What must tell them apart reads them as they are written.
 */
function plain(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = character.length > 1 ? '\uFFFD' : toSimplified(character.normalize('NFKC')).toLowerCase()
  if (known.size < mostKnown) known.set(character, folded)
  return folded
}

const mostKnown = 20_000
