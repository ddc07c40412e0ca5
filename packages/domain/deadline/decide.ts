import type { Actor } from '../authority/actor.ts'
import { inOrderOf } from '../in-order-of.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { isWeekend, yearOf } from './calendar-day.ts'
import type { CalendarEvent } from './events.ts'
import { type CalendarState, calendarYear } from './evolve.ts'
import type { SpecialDay } from './work-calendar.ts'

export type CalendarCommand = {
  readonly do: 'publish'
  readonly year: number
  readonly source: string
  readonly days: readonly SpecialDay[]
}

export type CalendarRefusal =
  | 'ONLY_ROUND_MANAGER'
  | 'DAY_OUTSIDE_YEAR'
  | 'SAME_DAY_TWICE'
  | 'MAKEUP_NOT_ON_WEEKEND'
  | 'NOTHING_CHANGED'

/** The province's round manager publishes a year's calendar, or publishes it anew when the State Council office amends it. */
export function decideCalendar(
  command: CalendarCommand,
  calendar: CalendarState,
  { actor }: { readonly actor: Actor },
): readonly CalendarEvent[] | Refusal<CalendarRefusal> {
  const { year, source } = command
  const days = command.days.toSorted(inOrderOf(({ date }) => date))
  const published: CalendarEvent = { type: 'CalendarPublished', year, source, days }
  const refusal = firstRefusal<CalendarRefusal>(
    () => (actor.role === 'round_manager' ? undefined : refuse('ONLY_ROUND_MANAGER')),
    () =>
      dayFault(
        'DAY_OUTSIDE_YEAR',
        days.filter(({ date }) => yearOf(date) !== year),
      ),
    () =>
      dayFault(
        'SAME_DAY_TWICE',
        days.filter(({ date }, at) => days[at - 1]?.date === date),
      ),
    () =>
      dayFault(
        'MAKEUP_NOT_ON_WEEKEND',
        days.filter(({ date, kind }) => kind === 'makeup_workday' && !isWeekend(date)),
      ),
    () => (isSame(published, calendar) ? refuse('NOTHING_CHANGED') : undefined),
  )
  return refusal ?? [published]
}

function dayFault(code: CalendarRefusal, days: readonly SpecialDay[]): Refusal<CalendarRefusal> | undefined {
  return days.length > 0
    ? refuse(
        code,
        days.map(({ date }) => date),
      )
    : undefined
}

function isSame(published: CalendarEvent, calendar: CalendarState): boolean {
  if (calendar?.source !== published.source) return false
  const text = (days: Iterable<SpecialDay>) => [...days].map(({ date, kind, name }) => `${date} ${kind} ${name}`).join()
  return text(calendarYear(published, 0).days.values()) === text(calendar.days.values())
}
