import { z } from 'zod'
import { day } from '../identifiers.ts'
import type { Deadline } from './deadline.ts'
import { dayUnits, holidayPolicies } from './rule.ts'

/** A deadline as an event keeps it, whole, so that it stays explained when calendars change. */
export const deadline: z.ZodType<Deadline> = z.strictObject({
  startDate: day,
  rule: z.strictObject({
    amount: z.int().nonnegative().max(3660),
    unit: z.enum(dayUnits),
    holidayPolicy: z.enum(holidayPolicies),
  }),
  dueDate: day,
  explanation: z.strictObject({
    skipped: z.array(z.strictObject({ name: z.string(), days: z.int() })).readonly(),
    weekendDays: z.int(),
    makeupWorkdays: z.array(day).readonly(),
    stoppedDays: z.int(),
    move: z.strictObject({ from: day, because: z.string().nullable() }).nullable(),
    calendars: z.array(z.strictObject({ year: z.int(), version: z.int() })).readonly(),
  }),
})
