import { cityOf, type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import type { Board, BoardCell, OwnCell } from '../questions.ts'

/** A city of the board: its counties' cells, and what it owes itself. */
export type BoardCity = {
  readonly city: DivisionCode
  readonly cells: readonly BoardCell[]
  readonly own: readonly OwnCell[]
}

/** The cities that are shown, in order of code: those with counties that owe something, and those that owe something themselves. */
export function boardCities({ cells, ofCities }: Pick<Board, 'cells' | 'ofCities'>): readonly BoardCity[] {
  const counties = Map.groupBy(cells, ({ division }) => cityOf(division))
  const own = Map.groupBy(ofCities, ({ division }) => parseDivision(division))
  const codes = [...new Set([...counties.keys(), ...own.keys()])].toSorted()
  return codes.map((city) => ({ city, cells: counties.get(city) ?? [], own: own.get(city) ?? [] }))
}
