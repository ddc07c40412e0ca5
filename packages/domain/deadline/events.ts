import { z } from 'zod'
import { day } from '../identifiers.ts'
import { specialDayKinds } from './work-calendar.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

export const specialDaySchema = z.strictObject({
  date: day,
  kind: z.enum(specialDayKinds),
  name: z.string().min(1).max(50),
})

export const calendarEvent = z.discriminatedUnion('type', [
  /** The whole year each time: a second publication replaces the first, which stays readable in the ledger. */
  z.strictObject({
    type: z.literal('CalendarPublished'),
    year: z.int().min(2000).max(2100),
    source: z.string().min(1).max(500),
    days: z.array(specialDaySchema).min(1).max(120),
  }),
])
export type CalendarEvent = z.infer<typeof calendarEvent>
