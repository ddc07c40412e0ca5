import { dayOf } from '@mingce/domain/day'
import type { CalendarEvent } from '@mingce/domain/deadline/events'
import { calendarYear } from '@mingce/domain/deadline/evolve'
import { type CalendarYear, type WorkCalendar, workCalendar } from '@mingce/domain/deadline/work-calendar'
import type { Fact } from '@mingce/domain/fact'
import { inOrderOf } from '@mingce/domain/in-order-of'
import type { RoundNews } from '@mingce/domain/round/news'
import { type RoundDay, readAnew } from '@mingce/domain/round/read-anew'
import { factOf } from '@mingce/projections/fact-of'
import type { Past } from './matter.ts'

/** One publication of a year's calendar, and the calendar before and after it. */
export type Publication = {
  readonly year: number
  readonly version: number
  readonly source: string
  readonly by: string
  readonly at: string
  readonly was: WorkCalendar
  readonly is: WorkCalendar
}

/** Every publication in these streams, in the order in which they were recorded. */
export function publicationsIn(past: Past): readonly Publication[] {
  const recorded = [...past.values()].flat().toSorted(inOrderOf(({ position }) => position))
  const years = new Map<number, CalendarYear>()
  return recorded.map((entry) => {
    const { event, by, at } = factOf(entry) as Fact<CalendarEvent>
    const was = workCalendar(years.values())
    const version = (years.get(event.year)?.version ?? 0) + 1
    years.set(event.year, calendarYear(event, version))
    return {
      year: event.year,
      version,
      source: event.source,
      by: by.account,
      at,
      was,
      is: workCalendar(years.values()),
    }
  })
}

type DatedRound = Parameters<typeof readAnew>[1] & {
  readonly days: readonly RoundDay[]
  readonly issuedOn: string
} & Pick<RoundNews, 'round' | 'title'>

/** What the publications since its document changed in how the days of a round are read, each one news; the days that are over left out. */
export function calendarNews(
  { round, title, issuedOn, days, ...rule }: DatedRound,
  publications: readonly Publication[],
  today: string,
): readonly RoundNews[] {
  return publications.flatMap(({ year, version, source, at, was, is }) => {
    const anew = dayOf(at) <= issuedOn ? [] : readAnew(days, rule, { was, is, today })
    if (anew.length === 0) return []
    const key = `calendar/${year} ${version} ${round}`
    return [
      {
        key,
        about: 'calendar',
        round,
        title,
        at,
        reason: source,
        changes: [],
        innerDates: [],
        readAnew: anew,
      } as const,
    ]
  })
}
