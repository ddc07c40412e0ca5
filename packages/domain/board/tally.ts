import { cityOf, type DivisionCode, parseDivision } from '../authority/division.ts'
import { inOrderOf } from '../in-order-of.ts'
import type { CellState, OwedCell } from './state.ts'

/** How many deliverables are owed and how far they have come. The states add up to `owed`. */
export type Tally = {
  readonly owed: number
  readonly filed: number
  readonly settled: number
  readonly reported: number
  readonly received: number
  readonly states: ReadonlyMap<CellState, number>
}

export function tallyOf(cells: readonly OwedCell[]): Tally {
  const having = (date: keyof OwedCell['dates']) => cells.filter(({ dates }) => dates[date] !== null).length
  const states = Map.groupBy(cells, ({ state }) => state)
  return {
    owed: cells.length,
    filed: having('filedOn'),
    settled: having('settledOn'),
    reported: having('reportedOn'),
    received: having('receivedOn'),
    states: new Map([...states].map(([state, own]) => [state, own.length])),
  }
}

/** The cells by city, in order of code. */
export function byCity<Cell extends { readonly division: string }>(
  cells: readonly Cell[],
): ReadonlyMap<DivisionCode, readonly Cell[]> {
  const groups = Map.groupBy(cells, ({ division }) => cityOf(parseDivision(division)))
  return new Map([...groups].toSorted(inOrderOf(([city]) => city)))
}

type Cohort = { readonly round: string; readonly cohort: readonly string[] }

/** A part of a round's counties: those of another round's cohort, or, where `of` is null, those of none. */
export type CohortPart = { readonly of: string | null; readonly counties: ReadonlySet<string> }

/**
 * A round's counties apart by the earlier cohorts among them, the narrowest first, so that each county stands in one part: the pilots
 * within the round of the whole province.
 *
 * @param others every round, the one itself may be among them
 * @returns one part, with `of` null, where no other cohort lies wholly within this one
 */
export function cohortParts({ round, cohort }: Cohort, others: readonly Cohort[]): readonly CohortPart[] {
  const left = new Set(cohort)
  const within = others.filter(
    (other) => other.round !== round && other.cohort.length < cohort.length && isWithin(other.cohort, cohort),
  )
  const parts: CohortPart[] = []
  for (const { round: of, cohort: theirs } of within.toSorted((a, b) => a.cohort.length - b.cohort.length)) {
    const counties = new Set(theirs.filter((county) => left.delete(county)))
    if (counties.size > 0) parts.push({ of, counties })
  }
  return left.size > 0 ? [...parts, { of: null, counties: left }] : parts
}

function isWithin(cohort: readonly string[], whole: readonly string[]): boolean {
  const all = new Set(whole)
  return cohort.every((county) => all.has(county))
}
