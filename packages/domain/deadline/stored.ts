import { z } from 'zod'
import { day } from '../identifiers.ts'
import type { Deadline } from './deadline.ts'
import { dayUnits, holidayPolicies } from './rule.ts'

// Part of what the ledger holds: shapes that are never edited.

const explained = {
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
}

/** A deadline as it is first set, whole, so that it stays explained when calendars change. */
export const deadline: z.ZodType<Deadline> = z.strictObject(explained)

const countedStop = z.strictObject({ from: day, until: day, days: z.int().nonnegative() })

/** A deadline that was set anew: after the clock stood still, was extended, or by an amended calendar. */
export const movedDeadline: z.ZodType<Deadline> = z.strictObject({
  ...explained,
  stops: z.array(countedStop).max(200).readonly().optional(),
  extendedBy: z.int().positive().max(3660).optional(),
})
