import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { expect, test } from 'vitest'
import { isDigestDue, mayMail, minuteOfDay } from './quiet-hours.ts'

const hours = { from: 8 * 60, until: 18 * 60, digestAt: 8 * 60 + 30 }
/** A time of day in Asia/Shanghai. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00.000+08:00`).toISOString()
const mail = (day: string, time: string) => mayMail(at(day, time), hours, seedWorkCalendar)
const digest = (day: string, time: string) => isDigestDue(at(day, time), hours, seedWorkCalendar)

test('mail goes out on a working day from the first minute of the hours to the last', () => {
  expect(minuteOfDay(at('2021-10-14', '00:00'))).toBe(0)
  expect([mail('2021-10-14', '07:59'), mail('2021-10-14', '08:00')]).toEqual([false, true])
  expect([mail('2021-10-14', '17:59'), mail('2021-10-14', '18:00')]).toEqual([true, false])
})

test('not on rest days, but on the Saturdays and Sundays that are worked for them', () => {
  expect(mail('2021-09-20', '10:00')).toBe(false) // 中秋
  expect(mail('2021-10-05', '10:00')).toBe(false) // 国庆
  expect(mail('2021-10-16', '10:00')).toBe(false)
  expect([mail('2021-09-18', '10:00'), mail('2021-09-26', '10:00'), mail('2021-10-09', '10:00')]).toEqual([
    true,
    true,
    true,
  ])
})

test('nothing goes out in a year for which no calendar is published: Monday to Friday is not assumed', () => {
  expect(mail('2031-03-03', '10:00')).toBe(false)
})

test('a digest is due from its hour to the end of the hours', () => {
  expect([digest('2021-10-14', '08:29'), digest('2021-10-14', '08:30'), digest('2021-10-14', '17:59')]).toEqual([
    false,
    true,
    true,
  ])
  expect(digest('2021-10-14', '18:00')).toBe(false)
  expect(digest('2021-10-02', '08:30')).toBe(false)
})
