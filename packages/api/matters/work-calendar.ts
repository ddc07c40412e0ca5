import { evolveCalendar, unpublishedCalendar } from '@mingce/domain/deadline/evolve'
import { type WorkCalendar, workCalendar } from '@mingce/domain/deadline/work-calendar'
import { calendarStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Past } from '../matter.ts'

/** The years a deadline set today may touch: last year's end to next year. */
export function calendarStreams(today: string): readonly string[] {
  const year = Number(today.slice(0, 4))
  return streamsOf(year - 1, year + 1)
}

/** The first year anything here may be about. */
const firstYear = 2019

/** The years a date that runs today may touch, whenever it was set: ten years ahead at most. */
export function everyCalendarStream(today: string): readonly string[] {
  return streamsOf(firstYear, Number(today.slice(0, 4)) + 10)
}

/** The working calendar as published, of those of these years that were read. */
export function calendarOf(past: Past, today: string): WorkCalendar {
  const read = everyCalendarStream(today).filter((stream) => past.has(stream))
  const years = read.map((stream) => stateOf(past, stream, evolveCalendar, unpublishedCalendar))
  return workCalendar(years.filter((year) => year !== null))
}

function streamsOf(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => calendarStream(first + at))
}
