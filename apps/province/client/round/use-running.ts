import type { Running } from '@mingce/domain/round/effects'
import { useQuery } from '@tanstack/react-query'
import { boardQuestion, innerDatesQuestion, type RoundHead } from '../questions.ts'

/** Where the deliverables of a round stand; undefined until it is known, with what went wrong on the way and what asks again. */
export function useRunning({ round, cohort }: Pick<RoundHead, 'round' | 'cohort'>): {
  readonly running: Running | undefined
  readonly error: Error | null
  readonly retry: () => void
} {
  const board = useQuery(boardQuestion(round))
  const inner = useQuery(innerDatesQuestion(round))
  const retry = () => {
    for (const each of [board, inner]) if (each.error) void each.refetch()
  }
  if (!board.data || !inner.data) return { running: undefined, error: board.error ?? inner.error, retry }
  const innerDates = inner.data.map(({ division, kind, date }) => ({ city: division, kind, date }))
  const filedOwn = board.data.ofCities
    .filter(({ reportedOn }) => reportedOn !== null)
    .map(({ division, kind }) => ({ city: division, kind }))
  return { running: { cells: board.data.cells, cohort, innerDates, filedOwn }, error: null, retry }
}
