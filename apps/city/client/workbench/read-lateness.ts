import { type Lateness, latenessAtCity } from '@mingce/domain/board/lateness'
import { owedOn } from '@mingce/domain/round/due'
import { useToday, useWorkCalendar } from '@mingce/ui/desk-day'
import type { BoardCell, PackageOpened, RoundHead } from '../questions.ts'

export type LateCell = BoardCell & { readonly lateness: Lateness | null }

/**
 * Each cell with what its county is late by: the day on which it first filed, or the day that is looked at, against the city's inner date,
 * or its extension, as the round reads it; against the province's where the city set none. Dates count as they stand now.
 *
 * @param on a past day; empty for today
 */
export function useLateness(
  { settings }: RoundHead,
  opened: Pick<PackageOpened, 'joint' | 'days'> | undefined,
  on: string,
): (cell: BoardCell) => LateCell {
  const [today, calendar] = [useToday(), useWorkCalendar()]
  return (cell) => {
    const inner = opened?.joint?.innerDates.find((each) => each.kind === cell.kind)?.date
    const owedBy = inner ?? settings.deliverables.find((each) => each.kind === cell.kind)?.dueDate ?? null
    const own = opened?.days.find(({ division, kind }) => division === cell.division && kind === cell.kind)
    const owed = opened ? owedOn({ owedBy, extendedTo: own?.extendedTo }, settings, calendar) : null
    return { ...cell, lateness: owed && latenessAtCity(cell, owed.dueDate, on || today) }
  }
}
