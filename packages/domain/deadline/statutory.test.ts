import { expect, test } from 'vitest'
import { seedWorkCalendar as calendar } from './calendars.ts'
import type { Deadline } from './deadline.ts'
import { explain } from './explain.ts'
import { publishBy } from './statutory.ts'

test('what is settled is published within twenty working days (Regulation, Art. 26), counted in Shanghai', () => {
  const due = publishBy('2021-09-09T17:30:00.000Z', calendar) as Deadline
  expect(explain(due, { startedBy: '审定' })).toBe(
    '9/10 审定 + 20 工作日 = 10/14，跳过中秋 3 天、国庆 7 天；9/18、9/26、10/9 补班计入',
  )
})

test('a year without a calendar is refused here too', () => {
  expect(publishBy('2026-12-20T02:00:00.000Z', calendar)).toEqual({ refused: 'NO_CALENDAR', about: ['2027'] })
})
