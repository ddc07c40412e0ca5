import { cityOf, parseDivision } from '@mingce/domain/authority/division'
import { lacksBy } from '@mingce/domain/board/completion-by'
import type { Lack } from '@mingce/domain/round/completion'
import type { Board } from '../questions.ts'
import type { NamedCohort } from './cohorts.ts'
import type { BoardView } from './use-board-view.ts'

/** What each county lacks for 完成 by the day of the board, by code. */
export type Lacks = ReadonlyMap<string, readonly Lack[]>

/** Of a board that is looked at. */
export type ShownPart = {
  /** The counties of the city and the cohort, of whom 完成 is told. */
  readonly whole: Board
  readonly lacks: Lacks
  /** Those of them that are complete, or are not, where only these are asked for. */
  readonly board: Board
}

/** The part of a board that a view asks for, with what its counties lack by a day. */
export function shownPart(board: Board, { view, cohorts, day }: Looking): ShownPart {
  const whole = narrowed(board, view, cohorts)
  const lacks = lacksBy(whole, day)
  if (view.done === '') return { whole, lacks, board: whole }
  const fits = (county: string) => (lacks.get(county)?.length === 0) === (view.done === 'complete')
  return { whole, lacks, board: ofCounties(whole, fits) }
}

type Looking = { readonly view: BoardView; readonly cohorts: readonly NamedCohort[]; readonly day: string }

/** The counties of a city and a cohort, of any day's board. */
export function narrowed(
  board: Board,
  { city, cohort }: Pick<BoardView, 'city' | 'cohort'>,
  cohorts: readonly NamedCohort[],
): Board {
  const theirs = cohorts.find(({ key }) => key === cohort)?.counties
  return ofCounties(
    board,
    (county) => (city === '' || cityOf(parseDivision(county)) === city) && (!theirs || theirs.has(county)),
  )
}

function ofCounties(board: Board, fits: (county: string) => boolean): Board {
  const cities = new Set<string>(board.round.cohort.filter(fits).map((county) => cityOf(parseDivision(county))))
  return {
    ...board,
    cells: board.cells.filter(({ division }) => fits(division)),
    ofCities: board.ofCities.filter(({ division }) => cities.has(division)),
  }
}
