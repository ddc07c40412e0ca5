import { expect, test } from 'vitest'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { explain } from '../deadline/explain.ts'
import { owedOn, provinceDue } from './due.ts'
import { noticeSettings } from './given.ts'
import type { RoundSettings } from './settings.ts'

const due = (kind: 'implementation_plan' | 'disclosure_catalog', over: Partial<RoundSettings> = {}) =>
  provinceDue({ ...noticeSettings, ...over }, kind, seedWorkCalendar)

test('a rule of the round says what the notice’s first date, 中秋 in 2021, comes to', () => {
  expect(due('implementation_plan')).toMatchObject({ dueDate: '2021-09-20' })
  expect(due('implementation_plan', { holidayPolicy: 'postpone' })).toMatchObject({ dueDate: '2021-09-22' })
  expect(due('implementation_plan', { holidayPolicy: 'advance' })).toMatchObject({ dueDate: '2021-09-18' })
  expect(due('disclosure_catalog', { holidayPolicy: 'postpone' })).toMatchObject({ dueDate: '2021-10-20' })
})

test('a date without its own day ends the day before, and the line says so', () => {
  const before = due('disclosure_catalog', { dueDayIncluded: false }) as Deadline
  expect(before.dueDate).toBe('2021-10-19')
  expect(explain(before)).toContain('10/20 当日不含')
})

test('nothing is due of what is not asked for, and no day is known in a year without a calendar', () => {
  const [plan] = noticeSettings.deliverables
  if (!plan) throw new Error('the notice asks for a plan')
  expect(due('disclosure_catalog', { deliverables: [plan] })).toBeUndefined()
  const in2031 = { deliverables: [{ ...plan, dueDate: '2031-09-20' }], holidayPolicy: 'postpone' as const }
  expect(due('implementation_plan', in2031)).toEqual({ refused: 'NO_CALENDAR', about: ['2031'] })
})

test('an inner date is owed on the day the round’s rule makes of it; one that was put off holds as it was granted, where it is later', () => {
  const on = (owedBy: string | null, over: Partial<RoundSettings> = {}, extendedTo: string | null = null) =>
    owedOn({ owedBy, extendedTo }, { ...noticeSettings, holidayPolicy: 'postpone', ...over }, seedWorkCalendar)
  const moved = expect.objectContaining({ dueDate: '2021-09-22' })
  expect(on('2021-09-20')).toEqual({ dueDate: '2021-09-22', moved })
  expect(on('2021-09-17')).toEqual({ dueDate: '2021-09-17', moved: null })
  expect(on('2021-09-16', { dueDayIncluded: false })?.dueDate).toBe('2021-09-15')
  expect(on('2021-09-16', { dueDayIncluded: false }, '2021-09-23')).toEqual({ dueDate: '2021-09-23', moved: null })
  expect(on('2021-09-20', {}, '2021-09-17')).toEqual({ dueDate: '2021-09-22', moved })
  expect(on('2031-09-20')).toEqual({ dueDate: '2031-09-20', moved: null, uncovered: '2031' })
  expect([on(null), on(null, {}, '2021-09-23')]).toEqual([null, { dueDate: '2021-09-23', moved: null }])
})
