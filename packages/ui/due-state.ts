import { type Light, light } from '@mingce/domain/deadline/deadline'
import {
  type CalendarYear,
  type WorkCalendar,
  workCalendar,
  workdaysBetween,
} from '@mingce/domain/deadline/work-calendar'

/** A due date as it stands today. Without a calendar of the year, whether it is past is known, and nothing else. */
export type DueState = {
  readonly light: Light | null
  /** Working days left: 0 on the due day, negative when overdue, null when no calendar says. */
  readonly left: number | null
}

/** A published year as it travels; in the domain its days are a map by date. */
export type CalendarYearSent = Omit<CalendarYear, 'days'> & { readonly days: readonly SpecialDaySent[] }
type SpecialDaySent = CalendarYear['days'] extends ReadonlyMap<string, infer Day> ? Day : never

export function calendarOf(years: readonly CalendarYearSent[]): WorkCalendar {
  return workCalendar(
    years.map((year) => ({ ...year, days: new Map(year.days.map((special) => [special.date, special])) })),
  )
}

/** @param today the day at the desk, "2021-10-15" */
export function dueStateOf(dueDate: string, today: string, calendar: WorkCalendar): DueState {
  const shown = light(dueDate, today, calendar)
  const left = workdaysBetween(today, dueDate, calendar)
  return {
    light: typeof shown === 'string' ? shown : null,
    left: typeof left === 'number' ? left : null,
  }
}
