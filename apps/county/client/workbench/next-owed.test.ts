import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { noticeSettings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { nextOwed } from './next-owed.ts'

const kind = 'disclosure_catalog'
const inner = [{ kind, date: '2021-10-13' }] as const

function next(extendedTo: string | null, innerDates: readonly (typeof inner)[number][] = inner, n = 1) {
  const opened = {
    cells: [{ kind, state: 'returned', filing: { n } } as const],
    innerDates,
    extensions: extendedTo ? [{ kind, extendedTo } as const] : [],
  }
  return nextOwed([{ head: { status: 'open', settings: noticeSettings }, opened }], seedWorkCalendar)?.day
}

test('a county owes its filing by its city’s date, or by the later day that was granted; without either by the province’s', () => {
  expect(next(null)).toContain('10月13日')
  expect(next('2021-10-15')).toContain('10月15日')
  expect(next('2021-10-12')).toContain('10月13日')
  expect(next(null, [])).toContain('10月20日')
})

test('a change of what was filed already is owed by no day of the round, returned or not', () => {
  expect(next(null, inner, 2)).toBeUndefined()
})
