import type { OwedCell } from './state.ts'

/** How many deliverables had been filed, settled and received by the end of a day. */
export type TrendDay = {
  readonly day: string
  readonly filed: number
  readonly settled: number
  readonly received: number
}

/** The days on which something moved, in order, each with what had come so far; empty while nothing was filed. */
export function trendOf(cells: readonly Pick<OwedCell, 'dates'>[]): readonly TrendDay[] {
  const on = {
    filed: daysOf(cells, 'filedOn'),
    settled: daysOf(cells, 'settledOn'),
    received: daysOf(cells, 'receivedOn'),
  }
  const days = [...new Set([...on.filed, ...on.settled, ...on.received])].toSorted()
  return days.map((day) => ({
    day,
    filed: countUntil(on.filed, day),
    settled: countUntil(on.settled, day),
    received: countUntil(on.received, day),
  }))
}

function daysOf(cells: readonly Pick<OwedCell, 'dates'>[], date: keyof OwedCell['dates']): readonly string[] {
  return cells.flatMap(({ dates }) => dates[date] ?? [])
}

function countUntil(days: readonly string[], day: string): number {
  return days.filter((each) => each <= day).length
}
