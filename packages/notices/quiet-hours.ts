import { dayOf } from '@mingce/domain/day'
import { isWorkday, notCovered, type WorkCalendar } from '@mingce/domain/deadline/work-calendar'

/** When mail goes out: times of day in Asia/Shanghai, minutes from midnight; `until` is the first minute without mail. */
export type MailHours = { readonly from: number; readonly until: number; readonly digestAt: number }

const shanghaiOffsetMs = 8 * 3_600_000
const minutesADay = 1_440

/** The minute of the day in Asia/Shanghai: "2021-10-18T00:30:00.000Z" is 510, half past eight. */
export function minuteOfDay(at: string): number {
  return Math.floor((Date.parse(at) + shanghaiOffsetMs) / 60_000) % minutesADay
}

/**
 * Whether mail may go out now: on a working day, within the hours. What is held back waits and is merged into the next digest.
 * On a day of a year for which no calendar is published nothing goes out: Monday to Friday is not assumed.
 */
export function mayMail(at: string, { from, until }: MailHours, calendar: WorkCalendar): boolean {
  const day = dayOf(at)
  const minute = minuteOfDay(at)
  return minute >= from && minute < until && notCovered(day, day, calendar) === undefined && isWorkday(day, calendar)
}

/** Whether today's digest is due: from its hour on, as long as mail may go out. */
export function isDigestDue(at: string, hours: MailHours, calendar: WorkCalendar): boolean {
  return minuteOfDay(at) >= hours.digestAt && mayMail(at, hours, calendar)
}
