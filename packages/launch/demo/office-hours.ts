import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { addWorkdays, isWorkday, workdaysBetween } from '@mingce/domain/deadline/work-calendar'

/** The day of the notice: the demo's first. */
export const firstDay = '2021-09-10'

/** The instant from which the demo's apps go on: 09:00 in Asia/Shanghai, the working day after the last that was played. */
export const continuesFrom = '2021-10-15T01:00:00.000Z'

/** 09:00–12:00 and 13:30–17:30. */
export const minutesADay = 420
const morning = 180
const openingMinute = 9 * 60
const noonBreak = 90

const days: string[] = [firstDay]

/**
 * The calendar day of a minute of office time, counted from 2021-09-10 09:00 in Asia/Shanghai: 420 is "2021-09-13".
 *
 * @throws {RangeError} when no working calendar leads there
 */
export function dayAt(minute: number): string {
  const count = Math.floor(minute / minutesADay)
  while (days.length <= count) {
    const day = addWorkdays(days.at(-1) ?? firstDay, 1, seedWorkCalendar)
    if (typeof day !== 'string') throw new RangeError(`no working calendar ${days.length} days after ${firstDay}`)
    days.push(day)
  }
  return days[count] ?? firstDay
}

/**
 * The first minute of office time of a working day: "2021-09-13" is 420.
 *
 * @throws {RangeError} when nobody works that day
 */
export function minuteOn(day: string): number {
  const count = isWorkday(day, seedWorkCalendar) ? workdaysBetween(firstDay, day, seedWorkCalendar) : undefined
  if (typeof count !== 'number') throw new RangeError(`nobody works on ${day}`)
  return startOfDay(count)
}

/** The instant of a minute of office time; `share` of that minute, from 0 to below 1, has passed. */
export function instantAt(minute: number, share: number): Date {
  const into = minute % minutesADay
  const clock = openingMinute + into + (into >= morning ? noonBreak : 0)
  return new Date(Date.parse(`${dayAt(minute)}T00:00:00.000+08:00`) + Math.floor((clock + share) * 60_000))
}

/** The first minute of the `count`-th working day of the demo, 0 for 2021-09-10. */
export function startOfDay(count: number): number {
  return count * minutesADay
}
