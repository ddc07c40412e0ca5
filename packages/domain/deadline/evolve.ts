import type { Fact } from '../fact.ts'
import type { CalendarEvent } from './events.ts'
import type { CalendarYear } from './work-calendar.ts'

/** One year's calendar, folded from `calendar/{year}`; null until it is published. */
export type CalendarState = CalendarYear | null

export const unpublishedCalendar: CalendarState = null

export function evolveCalendar(calendar: CalendarState, { event }: Fact<CalendarEvent>): CalendarState {
  return calendarYear(event, (calendar?.version ?? 0) + 1)
}

/** The calendar as the `version`-th publication gives it. */
export function calendarYear({ year, source, days }: CalendarEvent, version: number): CalendarYear {
  return { year, version, source, days: new Map(days.map((day) => [day.date, day])) }
}
