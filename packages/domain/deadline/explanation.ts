import { addDays, isWeekend, yearOf } from './calendar-day.ts'
import { isStopped } from './clock.ts'
import type { DeadlineRequest } from './rule.ts'
import { isWorkday, specialDay, type WorkCalendar } from './work-calendar.ts'

/** A due date that fell on a rest day: where it fell, and on which holiday; `because` is null on a plain weekend. */
export type Move = { readonly from: string; readonly because: string | null }

/** How a due date came about, as data. For 2021-09-10 and 20 working days: 中秋 3, 国庆 7, 4 weekend days, three make-up workdays. */
export type Explanation = {
  /** Days off by holiday, weekends within it included, in the order met. */
  readonly skipped: readonly { readonly name: string; readonly days: number }[]
  /** Saturdays and Sundays outside any holiday. */
  readonly weekendDays: number
  readonly makeupWorkdays: readonly string[]
  /** Days that would have counted had the clock not stood still. */
  readonly stoppedDays: number
  readonly move: Move | null
  /** Which publication of which year's calendar was used. */
  readonly calendars: readonly { readonly year: number; readonly version: number }[]
}

/** A time the clock stood still, and how many days within the deadline would have counted. */
export type CountedStop = { readonly from: string; readonly until: string; readonly days: number }

/** The ended stops that the days up to and with `lastDay` passed through, in their order. */
export function countedStops(
  { startDate, rule, stops = [] }: DeadlineRequest,
  lastDay: string,
  calendar: WorkCalendar,
): readonly CountedStop[] {
  const days = daysAfter(startDate, lastDay)
  return stops.flatMap((stop) => {
    if (stop.until === null || stop.from > lastDay || stop.until < startDate) return []
    const stood = days.filter((day) => stops.find((each) => isStopped(day, [each])) === stop)
    const counted = stood.filter((day) => rule.unit === 'calendar_day' || isWorkday(day, calendar))
    return [{ from: stop.from, until: stop.until, days: counted.length }]
  })
}

/** Explains the days after the start, up to and with `lastDay`; `dueDate` differs from it when it was moved. */
export function explanationOf(
  request: DeadlineRequest,
  { lastDay, dueDate }: { readonly lastDay: string; readonly dueDate: string },
  calendar: WorkCalendar,
): Explanation {
  const { startDate, rule, stops = [] } = request
  const days = daysAfter(startDate, lastDay)
  const stopped = days.filter((day) => isStopped(day, stops))
  const passed = rule.unit === 'working_day' ? days.filter((day) => !isStopped(day, stops)) : []
  const plain = passed.filter((day) => specialDay(day, calendar) === undefined)
  return {
    skipped: skippedHolidays(passed, calendar),
    weekendDays: plain.filter(isWeekend).length,
    makeupWorkdays: passed.filter((day) => specialDay(day, calendar)?.kind === 'makeup_workday'),
    stoppedDays: stopped.filter((day) => rule.unit === 'calendar_day' || isWorkday(day, calendar)).length,
    move: dueDate === lastDay ? null : { from: lastDay, because: specialDay(lastDay, calendar)?.name ?? null },
    calendars: calendarsUsed([startDate, lastDay, dueDate], calendar),
  }
}

function daysAfter(startDate: string, lastDay: string): readonly string[] {
  const days: string[] = []
  for (let day = startDate; day < lastDay; ) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}

function skippedHolidays(days: readonly string[], calendar: WorkCalendar): Explanation['skipped'] {
  const counts = new Map<string, number>()
  for (const day of days) {
    const special = specialDay(day, calendar)
    if (special && special.kind !== 'makeup_workday') counts.set(special.name, (counts.get(special.name) ?? 0) + 1)
  }
  return [...counts].map(([name, days]) => ({ name, days }))
}

function calendarsUsed(days: readonly string[], calendar: WorkCalendar): Explanation['calendars'] {
  const years = days.map(yearOf)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return [...calendar.years.values()]
    .filter(({ year }) => first <= year && year <= last)
    .map(({ year, version }) => ({ year, version }))
}
