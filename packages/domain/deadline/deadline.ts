import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { addDays } from './calendar-day.ts'
import { clockState, lastCountedDay } from './clock.ts'
import { type CountedStop, countedStops, type Explanation, explanationOf } from './explanation.ts'
import { type DeadlineRequest, type DeadlineRule, daysToUse, type HolidayPolicy } from './rule.ts'
import { isWorkday, type NoCalendar, notCovered, type WorkCalendar, workdaysBetween } from './work-calendar.ts'

/** A processing deadline (办理时限) and how it came about; stored whole, it stays explained when a calendar is amended. */
export type Deadline = {
  readonly startDate: string
  readonly rule: DeadlineRule
  readonly dueDate: string
  readonly explanation: Explanation
  /** Each time the clock stood still, with how many days would have counted; absent where it never did. */
  readonly stops?: readonly CountedStop[] | undefined
  /** 延期: how many days were granted on top of the rule's; absent where none were. */
  readonly extendedBy?: number | undefined
  /** A document's date that does not include its own day: the day before is the last. */
  readonly dayExcluded?: true | undefined
}

/** CLOCK_STOPPED: while the clock stands still there is no due date, only `daysLeft`. */
export type DeadlineRefusal = 'NO_CALENDAR' | 'CLOCK_STOPPED'

/**
 * When a matter that began on `startDate` is due, and why then: 2021-09-10 and 20 working days give 2021-10-14.
 *
 * @throws {RangeError} when the rule's amount, or what was granted on top, is not a whole number from 0
 */
export function deadlineOf(request: DeadlineRequest, calendar: WorkCalendar): Deadline | Refusal<DeadlineRefusal> {
  const { startDate, rule, stops = [], extendedBy = 0 } = request
  for (const days of [rule.amount, extendedBy])
    if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a count of days: ${days}`)
  if (clockState(stops) === 'stopped') return refuse('CLOCK_STOPPED')
  const lastDay = lastCountedDay(request, calendar)
  if (typeof lastDay !== 'string') return lastDay
  const counted = rule.unit === 'working_day' && daysToUse(request) > 0
  const dueDate = counted ? lastDay : onWorkday(lastDay, rule.holidayPolicy, calendar)
  if (typeof dueDate !== 'string') return dueDate
  const stood = countedStops(request, lastDay, calendar)
  return {
    ...{ startDate, rule, dueDate, explanation: explanationOf(request, { lastDay, dueDate }, calendar) },
    ...(stood.length > 0 && { stops: stood }),
    ...(extendedBy > 0 && { extendedBy }),
  }
}

/** How a document means its dates: with the day itself or until the day before, and what a rest day does to the last day. */
export type DateRule = { readonly dueDayIncluded: boolean; readonly holidayPolicy: HolidayPolicy }

/** A date that a document sets: due then, or on a working day beside it. "2021-09-20" (中秋), included and postponed, is 2021-09-22. */
export function fixedDeadline(
  date: string,
  { dueDayIncluded, holidayPolicy }: DateRule,
  calendar: WorkCalendar,
): Deadline | Refusal<DeadlineRefusal> {
  const lastDay = dueDayIncluded ? date : addDays(date, -1)
  const rule = { amount: 0, unit: 'calendar_day', holidayPolicy } as const
  const due = deadlineOf({ startDate: lastDay, rule }, calendar)
  return isRefusal(due) || dueDayIncluded ? due : { ...due, dayExcluded: true }
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
