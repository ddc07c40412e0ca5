import { seedWorkCalendar } from '../deadline/calendars.ts'
import { type WorkCalendar, workCalendar } from '../deadline/work-calendar.ts'

/** Days off that are announced while these histories run, and move what is due about them. */
const daysOff = ['2021-09-16', '2021-09-23', '2021-09-29', '2021-10-11']

const amended: WorkCalendar = workCalendar(
  [...seedWorkCalendar.years.values()].map((year) => {
    if (year.year !== 2021) return year
    const off = daysOff.map((date) => [date, { date, kind: 'shifted_rest', name: '防汛' }] as const)
    return { ...year, version: 2, days: new Map([...year.days, ...off]) }
  }),
)

/** The calendar as it is published on a day: from 2021-09-14 on an amended one. */
export function calendarOn(today: string): WorkCalendar {
  return today < '2021-09-14' ? seedWorkCalendar : amended
}
