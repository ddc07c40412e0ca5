import { evolveCalendar, unpublishedCalendar } from '@mingce/domain/deadline/evolve'
import { type WorkCalendar, workCalendar } from '@mingce/domain/deadline/work-calendar'
import { calendarStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Past } from '../matter.ts'

/** The years a deadline set today may touch: last year's end to next year. */
export function calendarStreams(today: string): readonly string[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1].map(calendarStream)
}

/** The working calendar as published, of the years that were read. */
export function calendarOf(past: Past, today: string): WorkCalendar {
  const years = calendarStreams(today).map((stream) => stateOf(past, stream, evolveCalendar, unpublishedCalendar))
  return workCalendar(years.filter((year) => year !== null))
}
