import { type Refusal, refuse } from '../refusal.ts'
import { addDays, isWeekend, yearOf } from './calendar-day.ts'

export const specialDayKinds = ['holiday', 'shifted_rest', 'makeup_workday'] as const

/** 法定节假日, 调休 (rest in exchange for a worked weekend), 补班 (the worked weekend itself). */
export type SpecialDayKind = (typeof specialDayKinds)[number]

/** One day that does not follow Monday to Friday: `{ date: '2021-09-18', kind: 'makeup_workday', name: '中秋' }`. */
export type SpecialDay = { readonly date: string; readonly kind: SpecialDayKind; readonly name: string }

/** What the State Council office announced for one year; `version` counts its publications here, from 1. */
export type CalendarYear = {
  readonly year: number
  readonly version: number
  readonly source: string
  readonly days: ReadonlyMap<string, SpecialDay>
}

/** The published years by number. Nothing is known about a year that is not in it: not even Monday to Friday. */
export type WorkCalendar = { readonly years: ReadonlyMap<number, CalendarYear> }

/** The day lies in a year for which no calendar is published; `about` names the year. */
export type NoCalendar = Refusal<'NO_CALENDAR'>

export function workCalendar(years: Iterable<CalendarYear>): WorkCalendar {
  return { years: new Map([...years].map((year) => [year.year, year])) }
}

/** The refusal when some day from `first` to `last` lies in a year without a calendar, else undefined. */
export function notCovered(first: string, last: string, calendar: WorkCalendar): NoCalendar | undefined {
  for (let year = yearOf(first); year <= yearOf(last); year += 1)
    if (!calendar.years.has(year)) return refuse('NO_CALENDAR', [String(year)])
  return undefined
}

/** What the calendar says of a day beyond Monday to Friday, or undefined on an ordinary day. */
export function specialDay(day: string, calendar: WorkCalendar): SpecialDay | undefined {
  const year = calendar.years.get(yearOf(day))
  if (!year) throw new RangeError(`no working calendar published for ${day}`)
  return year.days.get(day)
}

/**
 * Whether offices work on that day.
 *
 * @throws {RangeError} when the year has no published calendar; ask `notCovered` first where that may be.
 */
export function isWorkday(day: string, calendar: WorkCalendar): boolean {
  const special = specialDay(day, calendar)
  return special ? special.kind === 'makeup_workday' : !isWeekend(day)
}

/**
 * The `count`-th working day after `start`, which is day 0: ("2021-09-10", 20) is "2021-10-14". `start` itself for 0.
 *
 * @throws {RangeError} when `count` is not a whole number from 0.
 */
export function addWorkdays(start: string, count: number, calendar: WorkCalendar): string | NoCalendar {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of working days: ${count}`)
  let day = start
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const refusal = notCovered(day, day, calendar)
    if (refusal) return refusal
    if (isWorkday(day, calendar)) left -= 1
  }
  return day
}

/**
 * How many working days lie after `earlier`, up to and with `later`: ("2021-09-10", "2021-09-20") is 6.
 * Negative when `later` lies before `earlier`: what is overdue.
 */
export function workdaysBetween(earlier: string, later: string, calendar: WorkCalendar): number | NoCalendar {
  if (later < earlier) {
    const behind = workdaysBetween(later, earlier, calendar)
    return typeof behind === 'number' ? 0 - behind : behind
  }
  const refusal = earlier === later ? undefined : notCovered(addDays(earlier, 1), later, calendar)
  if (refusal) return refusal
  let count = 0
  for (let day = earlier; day < later; ) {
    day = addDays(day, 1)
    if (isWorkday(day, calendar)) count += 1
  }
  return count
}
