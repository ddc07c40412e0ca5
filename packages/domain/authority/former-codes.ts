import { cityOf, countiesOf, type DivisionCode, levelOf, parseDivision } from './division.ts'
import former from './former-divisions.json' with { type: 'json' }

/** A code that a county bore once, and the one it has today: its city may be another since. */
export type FormerCode = {
  readonly code: DivisionCode
  /** As it was called then. */
  readonly name: string
  /** The year within which it was given up. */
  readonly until: number
  /** A code of today, over however many changes. */
  readonly successor: DivisionCode
}

/**
 * Codes that are no longer in `divisions`, in order. A county keeps its code while it keeps its city and its kind: one that changes either
 * bears another, so that what it filed before stays with the city it filed to.
 *
 * Source: `source` in `former-divisions.json`.
 */
export const formerCodes: readonly FormerCode[] = former.divisions.map(({ code, name, until }) => ({
  ...{ code: parseDivision(code), name, until },
  successor: ofToday(code),
}))

/** The code that took the place of one that is no longer used; undefined for any other. */
export function successorOf(code: string): FormerCode | undefined {
  return formerCodes.find((each) => each.code === code)
}

/** The codes that a division of today bore before. */
export function predecessorsOf(code: DivisionCode): readonly FormerCode[] {
  return formerCodes.filter(({ successor }) => successor === code)
}

/** The counties of a city and those that were its counties once, in order of code: whose papers of any year are with it. */
export function countiesEverOf(city: DivisionCode): readonly DivisionCode[] {
  const once = formerCodes.map(({ code }) => code).filter((code) => levelOf(code) === 'county' && cityOf(code) === city)
  return [...countiesOf(city), ...once].toSorted()
}

function ofToday(code: string): DivisionCode {
  const change = former.divisions.find((each) => each.code === code)
  return change ? ofToday(change.successor) : parseDivision(code)
}
