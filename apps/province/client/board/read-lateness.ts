import { latenessAtProvince, latenessOfOwn } from '@mingce/domain/board/lateness'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { lateUntil } from '@mingce/domain/round/closing'
import { owedOn } from '@mingce/domain/round/due'
import type { Board } from '../questions.ts'

/**
 * The board with what each cell, of a county or a city's own, is late by: the day on which its city filed it, or `today`, or the day its round was
 * closed on, against the province's date as the round reads it.
 */
export function readLateness(board: Board, today: string, calendar: WorkCalendar): Board {
  const { settings } = board.round
  const until = lateUntil(board.round, today)
  const due = new Map(
    settings.deliverables.map(({ kind, dueDate }) => [kind, owedOn({ owedBy: dueDate }, settings, calendar)?.dueDate]),
  )
  const cells = board.cells.map((cell) => {
    const day = due.get(cell.kind)
    return { ...cell, lateness: day === undefined ? null : latenessAtProvince(cell, day, until) }
  })
  const ofCities = board.ofCities.map((cell) => {
    const day = due.get(cell.kind)
    return { ...cell, lateness: day === undefined ? null : latenessOfOwn(cell, day, until) }
  })
  return { ...board, cells, ofCities }
}
