import type { TrendDay } from '@mingce/domain/board/trend'

export const counts = ['filed', 'settled', 'received'] as const
export const [width, height] = [360, 110]
const floor = 14

/** From which day to which the chart runs, up to which the lines are drawn, and what stands at the top. */
export type Frame = {
  readonly from: string
  readonly until: string
  readonly drawnTo: string
  readonly owed: number
}

export function scaleOf({ from, until, owed }: Frame) {
  const [start, end] = [Date.parse(from), Date.parse(until)]
  const days = Math.max(end - start, 1)
  return {
    x: (day: string) => Math.round(((Date.parse(day) - start) / days) * (width - 40)) + 20,
    y: (count: number) => Math.round((height - floor) * (1 - count / Math.max(owed, 1))) + 1,
  }
}

/** A step up on each day on which something came, level up to the day of the board. */
export function pathOf(days: readonly TrendDay[], count: (typeof counts)[number], frame: Frame): string {
  const { x, y } = scaleOf(frame)
  const steps = days.map((each) => `H${x(each.day)}V${y(each[count])}`)
  return `M${x(frame.from)} ${y(0)}${steps.join('')}H${x(frame.drawnTo)}`
}
