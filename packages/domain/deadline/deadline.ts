import { type Refusal, refuse } from '../refusal.ts'
import { addDays } from './calendar-day.ts'
import { clockState, lastCountedDay } from './clock.ts'
import { type Explanation, explanationOf } from './explanation.ts'
import type { DeadlineRequest, DeadlineRule, HolidayPolicy } from './rule.ts'
import { isWorkday, type NoCalendar, notCovered, type WorkCalendar, workdaysBetween } from './work-calendar.ts'

/** A processing deadline (办理时限) and how it came about; stored whole, it stays explained when a calendar is amended. */
export type Deadline = {
  readonly startDate: string
  readonly rule: DeadlineRule
  readonly dueDate: string
  readonly explanation: Explanation
}

/** CLOCK_STOPPED: while the clock stands still there is no due date, only `daysLeft`. */
export type DeadlineRefusal = 'NO_CALENDAR' | 'CLOCK_STOPPED'

/**
 * When a matter that began on `startDate` is due, and why then: 2021-09-10 and 20 working days give 2021-10-14.
 *
 * @throws {RangeError} when the rule's amount is not a whole number from 0
 */
export function deadlineOf(request: DeadlineRequest, calendar: WorkCalendar): Deadline | Refusal<DeadlineRefusal> {
  const { startDate, rule, stops = [] } = request
  if (!Number.isInteger(rule.amount) || rule.amount < 0) throw new RangeError(`not a count of days: ${rule.amount}`)
  if (clockState(stops) === 'stopped') return refuse('CLOCK_STOPPED')
  const lastDay = lastCountedDay(request, calendar)
  if (typeof lastDay !== 'string') return lastDay
  const counted = rule.unit === 'working_day' && rule.amount > 0
  const dueDate = counted ? lastDay : onWorkday(lastDay, rule.holidayPolicy, calendar)
  if (typeof dueDate !== 'string') return dueDate
  return { startDate, rule, dueDate, explanation: explanationOf(request, { lastDay, dueDate }, calendar) }
}

/** A date that a document sets: due then, or on a working day beside it. "2021-09-20" (中秋), postponed, is 2021-09-22. */
export function fixedDeadline(
  date: string,
  holidayPolicy: HolidayPolicy,
  calendar: WorkCalendar,
): Deadline | Refusal<DeadlineRefusal> {
  return deadlineOf({ startDate: date, rule: { amount: 0, unit: 'calendar_day', holidayPolicy } }, calendar)
}

/** The day itself if offices work on it or the policy keeps it, else the nearest working day after or before it. */
export function onWorkday(day: string, policy: HolidayPolicy, calendar: WorkCalendar): string | NoCalendar {
  if (policy === 'keep') return day
  const step = policy === 'postpone' ? 1 : -1
  for (let near = day; ; near = addDays(near, step)) {
    const refusal = notCovered(near, near, calendar)
    if (refusal) return refusal
    if (isWorkday(near, calendar)) return near
  }
}

export const lights = ['green', 'yellow', 'red'] as const
export type Light = (typeof lights)[number]

/** 绿: more than three working days left. 黄: three or fewer, the due day itself included. 红: past the due date. */
export function light(dueDate: string, today: string, calendar: WorkCalendar): Light | NoCalendar {
  if (today > dueDate) return 'red'
  const left = workdaysBetween(today, dueDate, calendar)
  if (typeof left !== 'number') return left
  return left > 3 ? 'green' : 'yellow'
}
