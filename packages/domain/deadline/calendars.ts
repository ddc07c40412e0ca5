import data from './calendars.gen.json' with { type: 'json' }
import { type CalendarEvent, calendarEvent } from './events.ts'
import { calendarYear } from './evolve.ts'
import { type WorkCalendar, workCalendar } from './work-calendar.ts'

/**
 * The calendars of 2019 to 2026 as events to seed `calendar/{year}` with. From 2027 on nothing is announced yet, and nothing is assumed.
 *
 * Source: the yearly holiday notices of the State Council office, as carried by chinese-days 1.5.7 (MIT).
 */
export const seedCalendars: readonly CalendarEvent[] = data.map((year) =>
  calendarEvent.parse({ type: 'CalendarPublished', ...year }),
)

/** The seed folded, for tests and previews; a server folds its calendar from the ledger. */
export const seedWorkCalendar: WorkCalendar = workCalendar(seedCalendars.map((published) => calendarYear(published, 1)))
