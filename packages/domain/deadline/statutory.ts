import { dayOf } from '../day.ts'
import type { Refusal } from '../refusal.ts'
import { type Deadline, type DeadlineRefusal, deadlineOf } from './deadline.ts'
import type { DeadlineRule } from './rule.ts'
import type { WorkCalendar } from './work-calendar.ts'

/**
 * 主动公开的法定时限: within 20 working days from the day the information is made or changed, unless a law sets another.
 *
 * Source: Regulation on Open Government Information (Decree 711 of the State Council), Art. 26.
 */
export const publicationLimit = {
  rule: { amount: 20, unit: 'working_day', holidayPolicy: 'postpone' },
  instrument: 'gir_2019',
  article: 26,
} as const satisfies { readonly rule: DeadlineRule; readonly instrument: string; readonly article: number }

/** By when a catalog must be published that was settled at this instant: the 审定 makes it what it is. */
export function publishBy(settledAt: string, calendar: WorkCalendar): Deadline | Refusal<DeadlineRefusal> {
  return deadlineOf({ startDate: dayOf(settledAt), rule: publicationLimit.rule }, calendar)
}
