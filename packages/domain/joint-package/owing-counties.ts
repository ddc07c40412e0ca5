import { cityOf, parseDivision } from '../authority/division.ts'
import type { OpenedRound } from '../round/evolve.ts'

type Owed = { readonly status: 'unopened' } | Pick<OpenedRound, 'status' | 'cohort'>

/** The counties of a city that owe the round's deliverables, in code order. */
export function owingCounties(round: Owed, city: string): readonly string[] {
  if (round.status === 'unopened') return []
  return [...round.cohort].filter((code) => cityOf(parseDivision(code)) === city).toSorted()
}
