import { seedWorkCalendar } from '../deadline/calendars.ts'
import { type WorkCalendar, workCalendar } from '../deadline/work-calendar.ts'

/** Days off that are announced while these histories run, and move what is due about them: at first, and once again. */
const daysOff = ['2021-09-16', '2021-09-23', '2021-09-29', '2021-10-11']
const oneMore = '2021-09-22'

/** The calendar's publications, each from a day on. */
const publications: readonly { readonly from: string; readonly calendar: WorkCalendar }[] = [
  { from: '', calendar: seedWorkCalendar },
  { from: '2021-09-14', calendar: amended(2, daysOff) },
  { from: '2021-09-20', calendar: amended(3, [...daysOff, oneMore]) },
]

/** The calendar as it is published on a day. */
export function calendarOn(today: string): WorkCalendar {
  return publications.findLast(({ from }) => from <= today)?.calendar ?? seedWorkCalendar
}

/** The calendar in which 2021 is published for the `version`-th time. */
export function calendarOfVersion(version: number): WorkCalendar {
  return publications[version - 1]?.calendar ?? seedWorkCalendar
}

function amended(version: number, off: readonly string[]): WorkCalendar {
  return workCalendar(
    [...seedWorkCalendar.years.values()].map((year) => {
      if (year.year !== 2021) return year
      const more = off.map((date) => [date, { date, kind: 'shifted_rest', name: '防汛' }] as const)
      return { ...year, version, days: new Map([...year.days, ...more]) }
    }),
  )
}
