import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar-day.ts'
import { seedWorkCalendar as calendar } from './calendars.ts'
import { daysLeft } from './clock.ts'
import { deadlineOf } from './deadline.ts'
import { holidayPolicies } from './rule.ts'
import { addWorkdays, isWorkday, workdaysBetween } from './work-calendar.ts'

const day = fc.integer({ min: 1, max: 2500 }).map((count) => addDays('2019-01-01', count)) // to 2025-11-05; before New Year's Day of 2019 no calendar is known
const amount = fc.integer({ min: 0, max: 150 })
const length = fc.integer({ min: 0, max: 40 })

test('as many working days lie between as were added, and the last of them is one', () => {
  fc.assert(
    fc.property(day, amount, (start, count) => {
      const end = String(addWorkdays(start, count, calendar))
      expect(workdaysBetween(start, end, calendar)).toBe(count)
      expect(workdaysBetween(end, start, calendar)).toBe(0 - count)
      if (count > 0) expect(isWorkday(end, calendar)).toBe(true)
    }),
  )
})

test('a later start or a larger amount is never due earlier', () => {
  fc.assert(
    fc.property(day, length, amount, amount, (start, later, count, more) => {
      const due = String(addWorkdays(start, count, calendar))
      expect(String(addWorkdays(addDays(start, later), count, calendar)) >= due).toBe(true)
      expect(String(addWorkdays(start, count + more, calendar)) >= due).toBe(true)
    }),
  )
})

test('working days over two spans add up', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      const between = (x: string, y: string) => Number(workdaysBetween(x, y, calendar))
      expect(between(a, b) + between(b, c)).toBe(between(a, c))
    }),
  )
})

test('a deadline’s explanation accounts for every day, whatever stopped the clock, and no days are left when it is due', () => {
  fc.assert(
    fc.property(day, amount, length, length, (startDate, count, offset, pause) => {
      const from = addDays(startDate, offset)
      const stops = [{ from, until: addDays(from, pause) }]
      const rule = { amount: count, unit: 'working_day', holidayPolicy: 'postpone' } as const
      const outcome = deadlineOf({ startDate, rule, stops }, calendar)
      if ('refused' in outcome) throw new Error(outcome.refused)
      const { dueDate, explanation } = outcome
      expect(workdaysBetween(startDate, dueDate, calendar)).toBe(
        count + explanation.stoppedDays + (count === 0 && explanation.move ? 1 : 0),
      )
      if (count > 0) expect(daysLeft({ startDate, rule, stops }, dueDate, calendar)).toBe(0)
    }),
  )
})

test('a moved date falls on a working day; a kept one stays', () => {
  fc.assert(
    fc.property(day, amount, fc.constantFrom(...holidayPolicies), (startDate, count, holidayPolicy) => {
      const rule = { amount: count, unit: 'calendar_day', holidayPolicy } as const
      const outcome = deadlineOf({ startDate, rule }, calendar)
      if ('refused' in outcome) throw new Error(outcome.refused)
      const plain = addDays(startDate, count)
      if (holidayPolicy === 'keep') expect(outcome.dueDate).toBe(plain)
      else expect(isWorkday(outcome.dueDate, calendar)).toBe(true)
      if (holidayPolicy === 'postpone') expect(outcome.dueDate >= plain).toBe(true)
      if (holidayPolicy === 'advance') expect(outcome.dueDate <= plain).toBe(true)
    }),
  )
})
