import data from './divisions.gen.json' with { type: 'json' }
import former from './former-divisions.json' with { type: 'json' }
import type { Level } from './ladder.ts'

/**
 * Six-digit administrative division code: two digits of province, two of city, two of county, zero-filled below the
 * body's own level: "510000" 四川省, "510100" 成都市, "510113" 青白江区. Names repeat (市中区 exists in 内江 and in 乐山): key by code.
 *
 * Source: GB/T 2260.
 */
export type DivisionCode = string & { readonly DivisionCode: never }

/** What kind of division it is in law; "市" and "县" alone are ambiguous. */
export type DivisionKind =
  | 'province'
  | 'prefecture_city'
  | 'autonomous_prefecture'
  | 'district'
  | 'county'
  | 'county_city'
  | 'autonomous_county'

export type Division = { readonly code: DivisionCode; readonly name: string; readonly kind: DivisionKind }

/** The province, its 21 cities and its 183 counties of today, in order of code. Source: `source` in `divisions.gen.json`. */
export const divisions: readonly Division[] = data.divisions as unknown as readonly Division[]

/** By every code ever used: a stream of a county that was is read as long as the log is (`former-codes.ts`). */
const byCode: ReadonlyMap<string, Division> = new Map(
  [...(former.divisions as unknown as readonly Division[]), ...divisions].map((division) => [division.code, division]),
)

/** The code of 四川省, whose department stands above the 21 cities. */
export const province = parseDivision('510000')

/**
 * Reads a division code from outside the program.
 *
 * @throws {RangeError} when `text` is the code of none of the 205 divisions, nor of one that was.
 */
export function parseDivision(text: string): DivisionCode {
  if (!isDivisionCode(text)) throw new RangeError(`not a division code of 四川省: ${JSON.stringify(text)}`)
  return text
}

/** Whether a text is the code of a division of today, or of one that was. */
export function isDivisionCode(text: string): text is DivisionCode {
  return byCode.has(text)
}

/** Which step of the ladder the division's bureau stands on. */
export function levelOf(code: DivisionCode): Level {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}

/** The name as in the standard: "青白江区", "阿坝藏族羌族自治州"; of a division that was, as it was called then, so that an old paper reads as it was signed. */
export function nameOf(code: DivisionCode): string {
  return divisionOf(code).name
}

/** The name that leaves no doubt which division is meant: "成都市青白江区", "内江市市中区", "成都市". */
export function pathName(code: DivisionCode): string {
  return levelOf(code) === 'county' ? nameOf(cityOf(code)) + nameOf(code) : nameOf(code)
}

/** The name where there is little room: "青白江区", "北川县" for 北川羌族自治县, "阿坝州" for 阿坝藏族羌族自治州. */
export function shortNameOf(code: DivisionCode): string {
  return nameOf(code).replace(/(?:藏族|羌族|彝族)+自治([州县])$/, '$1')
}

/**
 * What the education bureau is called for short: "青白江区教育局", "阿坝州教育局", "四川省教育厅".
 *
 * Formed by rule; a county's bureau may officially bear another name (教育和体育局).
 */
export function bureauName(code: DivisionCode): string {
  const { name, kind } = divisionOf(code)
  if (kind === 'province') return `${name}教育厅`
  const short = kind === 'autonomous_prefecture' ? shortNameOf(code) : name
  return `${short}教育局`
}

/**
 * The city a county belongs to; a city's own code for a city.
 *
 * @throws {RangeError} for the province, which belongs to no city.
 */
export function cityOf(code: DivisionCode): DivisionCode {
  if (levelOf(code) === 'province') throw new RangeError('the province belongs to no city')
  return parseDivision(`${code.slice(0, 4)}00`)
}

/** The codes of the counties that a city has today, in order; empty for a county or the province. */
export function countiesOf(city: DivisionCode): readonly DivisionCode[] {
  if (levelOf(city) !== 'city') return []
  return divisions.map(({ code }) => code).filter((code) => code !== city && code.startsWith(city.slice(0, 4)))
}

/** The codes of the 21 cities and prefectures, in order. */
export function cities(): readonly DivisionCode[] {
  return divisions.map(({ code }) => code).filter((code) => levelOf(code) === 'city')
}

function divisionOf(code: DivisionCode): Division {
  const division = byCode.get(code)
  if (!division) throw new RangeError(`not a division code of 四川省: ${JSON.stringify(code)}`)
  return division
}
