import { type DivisionCode, parseDivision } from './division.ts'

/** A code that a county bore once, and the one that took its place: its city may be another since. */
export type FormerCode = {
  readonly code: string
  readonly name: string
  readonly until: number
  readonly successor: DivisionCode
}

/**
 * Codes of counties that are no longer in `divisions`, by the year in which another replaced them. A county keeps its code while it keeps
 * its city: one that changes city bears another code, so that what it filed before stays with the city it filed to.
 *
 * Source: GB/T 2260 before and after; 会理 as compared in `divisions.gen.json`, 简阳 (from 资阳市 to 成都市) as generally known, not looked up. Others
 * may be missing.
 */
export const formerCodes: readonly FormerCode[] = [
  { code: '512081', name: '简阳市', until: 2016, successor: parseDivision('510185') },
  { code: '513425', name: '会理县', until: 2021, successor: parseDivision('513402') },
]

/** The code that took the place of one that is no longer used; undefined for any other. */
export function successorOf(code: string): FormerCode | undefined {
  return formerCodes.find((each) => each.code === code)
}
