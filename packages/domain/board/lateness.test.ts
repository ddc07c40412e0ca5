import { expect, test } from 'vitest'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import { dueOn } from '../round/due.ts'
import { noticeSettings } from '../round/given.ts'
import { latenessAtCity, latenessAtProvince, latenesses, latenessOfOwn, lateTally } from './lateness.ts'
import type { CellState, OwedCell } from './state.ts'

const none = { filedOn: null, settledOn: null, reportedOn: null, receivedOn: null }
const cell = (dates: Partial<OwedCell['dates']> = {}, state: CellState = 'submitted') => ({
  ...{ state, dates: { ...none, ...dates } },
})
const postponed = dueOn('2021-09-20', { ...noticeSettings, holidayPolicy: 'postpone' }, seedWorkCalendar)
const due = 'dueDate' in postponed ? postponed.dueDate : ''

test('中秋 postponed: on 09-22 nothing is late yet, on the day after what is not at the province is', () => {
  const [nothing, filed] = [cell({}, 'not_filed'), cell({ filedOn: '2021-09-17' })]
  for (const each of [nothing, filed]) expect(latenessAtProvince(each, due, '2021-09-22')).toBeNull()
  expect(latenessAtProvince(nothing, due, '2021-09-23')).toBe('not_filed')
  expect(latenessAtProvince(filed, due, '2021-09-23')).toBe('overdue')
})

test('what reached the province is late by the day on which it did, for ever', () => {
  const reported = (reportedOn: string) => cell({ filedOn: '2021-09-17', reportedOn }, 'reported')
  for (const today of ['2021-09-23', '2022-01-04']) {
    expect(latenessAtProvince(reported('2021-09-22'), due, today)).toBeNull()
    expect(latenessAtProvince(reported('2021-09-23'), due, today)).toBe('filed_late')
  }
})

test('at its city a county is late by its first filing: a return since makes it no later, a withdrawal leaves it owing', () => {
  const inTime = { filedOn: '2021-09-15' }
  expect(latenessAtCity(cell(inTime, 'returned'), '2021-09-15', '2021-10-08')).toBeNull()
  expect(latenessAtCity(cell({ filedOn: '2021-09-16' }, 'approved'), '2021-09-15', '2021-10-08')).toBe('filed_late')
  expect(latenessAtCity(cell({}, 'draft'), '2021-09-15', '2021-09-15')).toBeNull()
  expect(latenessAtCity(cell({}, 'draft'), '2021-09-15', '2021-09-16')).toBe('not_filed')
  expect(latenessAtCity(cell({}, 'withdrawn'), '2021-09-15', '2021-09-15')).toBeNull()
  expect(latenessAtCity(cell({}, 'withdrawn'), '2021-09-15', '2021-09-16')).toBe('overdue')
})

test('an answer to a return that the county took back undoes no filing that came in time', () => {
  const stands = cell({ filedOn: '2021-09-15' }, 'withdrawn')
  expect(latenessAtCity(stands, '2021-09-15', '2021-10-08')).toBeNull()
  expect(latenessAtCity(stands, '2021-09-14', '2021-10-08')).toBe('filed_late')
})

test('南充市’s own plan: missing from the day after its day, stated or not, and late for ever once it came then', () => {
  const own = (reportedOn: string | null) => ({ reportedOn })
  expect(latenessOfOwn(own(null), due, '2021-09-22')).toBeNull()
  expect(latenessOfOwn(own(null), due, '2021-09-23')).toBe('not_filed')
  expect(latenessOfOwn(own('2021-09-22'), due, '2022-01-04')).toBeNull()
  expect(latenessOfOwn(own('2021-09-27'), due, '2022-01-04')).toBe('filed_late')
})

test('what is not there is counted once, and what nobody filed in it', () => {
  const cells = [...latenesses, ...latenesses.slice(0, 1), null].map((lateness) => ({ lateness }))
  expect(lateTally(cells)).toEqual({ late: 1, overdue: 3, notFiled: 2 })
  expect(lateTally([])).toEqual({ late: 0, overdue: 0, notFiled: 0 })
})
