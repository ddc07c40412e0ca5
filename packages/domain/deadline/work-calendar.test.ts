import { expect, test } from 'vitest'
import { addDays, daysBetween, parseDay } from './calendar-day.ts'
import { seedWorkCalendar as calendar, seedCalendars } from './calendars.ts'
import { addWorkdays, isWorkday, workdaysBetween } from './work-calendar.ts'

const published = seedCalendars.find(({ year }) => year === 2021)?.days ?? []
const span = (first: string, last: string) =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, count) => addDays(first, count))

// Read by hand from the State Council office's notice of 2020-11-25 (国办发明电〔2020〕27号).
const daysOff2021: readonly (readonly [string, string])[] = [
  ['2021-01-01', '2021-01-03'],
  ['2021-02-11', '2021-02-17'],
  ['2021-04-03', '2021-04-05'],
  ['2021-05-01', '2021-05-05'],
  ['2021-06-12', '2021-06-14'],
  ['2021-09-19', '2021-09-21'],
  ['2021-10-01', '2021-10-07'],
]
const makeup2021 = ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09']

test('the calendar of 2021 is the notice’s, day by day', () => {
  const makeup = published.filter(({ kind }) => kind === 'makeup_workday').map(({ date }) => date)
  const off = published.filter(({ kind }) => kind !== 'makeup_workday').map(({ date }) => date)
  expect(off).toEqual(daysOff2021.flatMap(([first, last]) => span(first, last)))
  expect(makeup).toEqual(makeup2021)
})

test('2021 has 250 working days, 2019 to 2026 are published, and each year’s days lie in it', () => {
  expect(span('2021-01-01', '2021-12-31').filter((day) => isWorkday(day, calendar))).toHaveLength(250)
  expect(seedCalendars.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  for (const { year, days } of seedCalendars)
    expect(days.filter(({ date }) => !date.startsWith(`${year}-`))).toEqual([])
})

test('from 2021-09-11 to 09-20 offices work on six days, the make-up Saturday among them', () => {
  expect(workdaysBetween('2021-09-10', '2021-09-20', calendar)).toBe(6)
  expect(span('2021-09-11', '2021-09-20').filter((day) => isWorkday(day, calendar))).toEqual([
    '2021-09-13',
    '2021-09-14',
    '2021-09-15',
    '2021-09-16',
    '2021-09-17',
    '2021-09-18',
  ])
})

test('counting Monday to Friday would say 2021-10-08 where the calendar says 10-14', () => {
  const weekdays = span('2021-09-11', '2021-10-31').filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
  expect([weekdays[19], addWorkdays('2021-09-10', 20, calendar)]).toEqual(['2021-10-08', '2021-10-14'])
})

test('a day in a year without a calendar is refused by name, and never taken for a working day', () => {
  const refused = { refused: 'NO_CALENDAR', about: ['2027'] }
  expect(addWorkdays('2026-12-31', 1, calendar)).toEqual(refused)
  expect(workdaysBetween('2026-12-31', '2027-01-04', calendar)).toEqual(refused)
  expect(workdaysBetween('2018-12-28', '2019-01-04', calendar)).toEqual({ refused: 'NO_CALENDAR', about: ['2018'] })
  expect(() => isWorkday('2027-01-04', calendar)).toThrow('no working calendar published for 2027-01-04')
})

test.each(['2021-02-29', '2021-9-10', '20210910', '2021-13-01', '2021-09-10T00:00:00Z', ''])(
  '%j is not a day',
  (text) => {
    expect(() => parseDay(text)).toThrow(RangeError)
  },
)
