import { divisions, nameOf, shortNameOf } from '../authority/division.ts'
import { formerCodes } from '../authority/former-codes.ts'
import type { Check } from './finding.ts'
import { textsOf } from './item-texts.ts'

/** Another county's, city's or province's name in an item: the mark of a text that was written elsewhere. One's own city and province are none. */
export const foreignPlace: Check = {
  id: 'foreign_place',
  severity: 'must',
  source: 'gbt_2260',
  find: (item, { division }) =>
    textsOf(item).flatMap(({ element, text }) => {
      const quoted = foreignPlaces(text, division)
      return quoted.length > 0 ? [{ element, quoted }] : []
    }),
}

/** The 33 others. Source: GB/T 2260, as generally known, not looked up. */
const otherProvinces =
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区 澳门特别行政区'.split(
    ' ',
  )

const elsewhere = 'elsewhere'

const named: readonly (readonly [string, string])[] = [
  ...divisions.flatMap(({ code }) => [nameOf(code), shortNameOf(code)].map((name) => [name, code] as const)),
  ...formerCodes.map(({ name, successor }) => [name, successor] as const),
  ...otherProvinces.map((name) => [name, elsewhere] as const),
]

/** Each name with the codes it may mean; several only for 市中区. A former name means the county that took its place. */
const codesByName: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(named, ([name]) => name)].map(([name, each]) => [name, [...new Set(each.map(([, code]) => code))]]),
)
const longestName = Math.max(...named.map(([{ length }]) => length))

/**
 * Names that ordinary words run into: 提高县域, 著名山区, 投资中县级, 城市中区域. Such a name counts only at the beginning, behind what is no Chinese
 * character, or behind the name of its city; every name of two characters is among them.
 */
const ambiguous: ReadonlySet<string> = new Set(['市中区', '名山区', '资中县', '南部县', '安居区'])

/** 东区 and 西区 of 攀枝花市 are parts of any town but behind its name. */
const inCityOnly: ReadonlySet<string> = new Set(['东区', '西区'])

/** The places named in a text that are neither the division itself nor above it, each once: `['内江市', '市中区']`. */
export function foreignPlaces(text: string, division: string): readonly string[] {
  const own = new Set([division, `${division.slice(0, 4)}00`, `${division.slice(0, 2)}0000`])
  const found = new Set<string>()
  let city: { readonly end: number; readonly code: string } | undefined
  for (const { start, name } of namesIn(text.normalize('NFC'))) {
    const within = city?.end === start ? city.code : undefined
    const codes = within ? meantIn(within, name) : (codesByName.get(name) ?? [])
    if (codes.length === 0 || !(within || isSaid(name, { start, text }))) continue
    if (codes[0]?.endsWith('00')) city = { end: start + name.length, code: codes[0] }
    if (!codes.some((code) => own.has(code))) found.add(name)
  }
  return [...found]
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
