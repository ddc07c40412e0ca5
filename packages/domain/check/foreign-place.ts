import { fold } from '../script/fold.ts'
import { asWritten } from './as-written.ts'
import type { Check } from './finding.ts'
import { foreignBureaus } from './foreign-bureau.ts'
import { textsOf } from './item-texts.ts'
import { codesByName, longestName, ownCodes } from './place-names.ts'

/** Another county's, city's or province's name in an item: the mark of a text that was written elsewhere. One's own city and province are none. */
export const foreignPlace: Check = {
  id: 'foreign_place',
  severity: 'must',
  source: 'gbt_2260',
  find: (item, { division }) =>
    textsOf(item).flatMap(({ element, text, plain }) => {
      if (!mayName.test(plain)) return []
      const beyond = element === 'disclosingBody' ? foreignBureaus(text, division) : []
      const quoted = [...foreignPlaces(text, division), ...beyond]
      return quoted.length > 0 ? [{ element, quoted }] : []
    }),
}

const mayName = /[省市州县区旗镇乡]|街道|教[育体科]|文教/

/**
 * Names that ordinary words run into: 提高县域, 著名山区, 投资中县级, 城市中区域. Such a name counts only at the beginning, behind what is no Chinese
 * character, or behind the name of its city; every name of two characters is among them.
 */
const ambiguous: ReadonlySet<string> = new Set(['市中区', '名山区', '名山县', '资中县', '南部县', '安居区'])

/** 东区 and 西区 of 攀枝花市 are parts of any town but behind its name. */
const inCityOnly: ReadonlySet<string> = new Set(['东区', '西区'])

/** The places named in a text that are neither the division itself nor above it, each once as it is written: `['内江市', '市中区']`, `['雙流區']`. */
export function foreignPlaces(written: string, division: string): readonly string[] {
  const text = fold(written)
  const own = new Set(ownCodes(division))
  const found = new Set<string>()
  let city: { readonly end: number; readonly code: string } | undefined
  for (const { start, name } of namesIn(text)) {
    const within = city?.end === start ? city.code : undefined
    const codes = within ? meantIn(within, name) : (codesByName.get(name) ?? [])
    if (codes.length === 0 || !(within || isSaid(name, { start, text }))) continue
    if (codes[0]?.endsWith('00')) city = { end: start + name.length, code: codes[0] }
    if (!codes.some((code) => own.has(code))) found.add(name)
  }
  return asWritten(written, [...found])
}

/** The longest name that ends at each 省, 市, 州, 县 or 区. */
function namesIn(text: string): readonly { readonly start: number; readonly name: string }[] {
  return [...text.matchAll(/[省市州县区]/g)].flatMap(({ index }) => {
    for (let length = Math.min(longestName, index + 1); length > 1; length -= 1) {
      const name = text.slice(index + 1 - length, index + 1)
      if (codesByName.has(name)) return [{ start: index + 1 - length, name }]
    }
    return []
  })
}

/** Behind the name of a city a name means that city's county, if it has one of the name. */
function meantIn(city: string, name: string): readonly string[] {
  const codes = codesByName.get(name) ?? []
  const inCity = codes.filter((code) => code.startsWith(city.slice(0, 4)))
  return inCity.length > 0 || inCityOnly.has(name) ? inCity : codes
}

function isSaid(name: string, { start, text }: { readonly start: number; readonly text: string }): boolean {
  if (inCityOnly.has(name)) return false
  if (name.endsWith('区') && /^[域间别块]/.test(text.slice(start + name.length))) return false
  if (name.length > 2 && !ambiguous.has(name)) return true
  return !/\p{Script=Han}$/u.test(text.slice(0, start))
}
