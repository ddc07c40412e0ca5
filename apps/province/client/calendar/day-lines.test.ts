import { seedCalendars } from '@mingce/domain/deadline/calendars'
import { expect, test } from 'vitest'
import { countsOf, daysIn, linesOf } from './day-lines.ts'

test('a year’s days go into lines and come back the same', () => {
  for (const { days } of seedCalendars) expect(daysIn(linesOf(days))).toEqual({ days, unread: [] })
})

test('a line is read as offices write it, and one that says no day is named by its number', () => {
  const text =
    '2021年10月9日 补班 国庆\n\n２０２１/10/1，放假，国庆\n10月2日放假\n2021-02-30 放假 春节\n2021-10-04 加班 国庆'
  expect(daysIn(text)).toEqual({
    days: [
      { date: '2021-10-09', kind: 'makeup_workday', name: '国庆' },
      { date: '2021-10-01', kind: 'holiday', name: '国庆' },
    ],
    unread: [4, 5, 6],
  })
})

test('2021 rests on 31 days and works on 7 in exchange', () => {
  const year = seedCalendars.find((each) => each.year === 2021)
  expect(countsOf(year?.days ?? [])).toEqual({ rest: 31, worked: 7 })
})
