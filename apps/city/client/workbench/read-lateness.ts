import { type Lateness, latenessAtCity, latenessOfOwn } from '@mingce/domain/board/lateness'
import { lateUntil } from '@mingce/domain/round/closing'
import { owedOn } from '@mingce/domain/round/due'
import { useToday, useWorkCalendar } from '@mingce/ui/desk-day'
import type { Board, BoardCell, PackageOpened, RoundHead } from '../questions.ts'

export type LateCell = BoardCell & { readonly lateness: Lateness | null }
export type OwnCell = Board['ofCities'][number] & { readonly lateness: Lateness | null }

/** The dates of a round, those that the city set its counties, and what of them it put off. */
export type Dates = {
  readonly round: Pick<RoundHead, 'settings' | 'closing'>
  readonly innerDates: readonly { readonly kind: string; readonly date: string }[]
  readonly days: PackageOpened['days']
}

/** Those by which a board is read: of a past day as they stood then, else as they stand; undefined while they are not known. */
export function datesOf(
  round: RoundHead,
  board: Board | null | undefined,
  opened: Pick<PackageOpened, 'joint' | 'days'> | undefined,
): Dates | undefined {
  if (board?.datesThen) return { round: board.round, ...board.datesThen }
  return opened && { round, innerDates: opened.joint?.innerDates ?? [], days: opened.days }
}

/**
 * Each cell with what its county is late by: the day on which it first filed, or the day that is looked at, against the city's inner date,
 * or its extension, as the round reads it; against the province's where the city set none. A city's own is late by the province's date.
 *
 * @param on a past day; empty for today
 */
export function useLateness(dates: Dates | undefined, on: string) {
  const [today, calendar] = [useToday(), useWorkCalendar()]
  const written = (kind: string) => dates?.round.settings.deliverables.find((each) => each.kind === kind)?.dueDate
  const until = dates ? lateUntil(dates.round, on || today) : today
  return {
    ofCounty: (cell: BoardCell): LateCell => {
      const inner = dates?.innerDates.find((each) => each.kind === cell.kind)?.date
      const put = dates?.days.find(({ division, kind }) => division === cell.division && kind === cell.kind)
      const days = { owedBy: inner ?? written(cell.kind) ?? null, extendedTo: put?.extendedTo }
      const owed = dates ? owedOn(days, dates.round.settings, calendar) : null
      return { ...cell, lateness: owed && latenessAtCity(cell, owed.dueDate, until) }
    },
    ofCity: (cell: Board['ofCities'][number]): OwnCell => {
      const owed = dates ? owedOn({ owedBy: written(cell.kind) ?? null }, dates.round.settings, calendar) : null
      return { ...cell, lateness: owed && latenessOfOwn(cell, owed.dueDate, until) }
    },
  }
}
