import { addDays } from './calendar-day.ts'
import { type ClockStop, type DeadlineRequest, daysToUse } from './rule.ts'
import { isWorkday, type NoCalendar, notCovered, type WorkCalendar } from './work-calendar.ts'

export type ClockState = 'running' | 'stopped'

export function clockState(stops: readonly ClockStop[]): ClockState {
  return stops.some((stop) => stop.until === null) ? 'stopped' : 'running'
}

export function isStopped(day: string, stops: readonly ClockStop[]): boolean {
  return stops.some(({ from, until }) => from < day && (until === null || day <= until))
}

/** Days a rule still grants on `today`: 0 on its last day, negative when overdue. Answers while the clock stands still too. */
export function daysLeft(request: DeadlineRequest, today: string, calendar: WorkCalendar): number | NoCalendar {
  let left = daysToUse(request)
  for (let day = request.startDate; day < today; ) {
    day = addDays(day, 1)
    const counts = isCounted(day, request, calendar)
    if (typeof counts !== 'boolean') return counts
    if (counts) left -= 1
  }
  return left
}

/** The day on which the last of the rule's days is used up, before any move to a working day. */
export function lastCountedDay(request: DeadlineRequest, calendar: WorkCalendar): string | NoCalendar {
  let day = request.startDate
  for (let left = daysToUse(request); left > 0; ) {
    day = addDays(day, 1)
    const counts = isCounted(day, request, calendar)
    if (typeof counts !== 'boolean') return counts
    if (counts) left -= 1
  }
  return day
}

function isCounted(day: string, { rule, stops = [] }: DeadlineRequest, calendar: WorkCalendar): boolean | NoCalendar {
  if (rule.unit === 'calendar_day') return !isStopped(day, stops)
  return notCovered(day, day, calendar) ?? (isWorkday(day, calendar) && !isStopped(day, stops))
}
