import { latenessAtProvince } from '@mingce/domain/board/lateness'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { owedOn } from '@mingce/domain/round/due'
import type { Board } from '../questions.ts'

/** The board with what each cell is late by: the day on which its city filed it, or `today`, against the province's date as the round reads it. */
export function readLateness(board: Board, today: string, calendar: WorkCalendar): Board {
  const { settings } = board.round
  const due = new Map(
    board.deliverables.map(({ kind, dueDate }) => [kind, owedOn({ owedBy: dueDate }, settings, calendar)?.dueDate]),
  )
  const cells = board.cells.map((cell) => {
    const day = due.get(cell.kind)
    return { ...cell, lateness: day === undefined ? null : latenessAtProvince(cell, day, today) }
  })
  return { ...board, cells }
}
