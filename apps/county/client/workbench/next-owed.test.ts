import { qingbaijiang } from '@mingce/domain/cast'
import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { noticeSettings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { nextOwed } from './next-owed.ts'

const kind = 'disclosure_catalog'
const division = qingbaijiang.drafter.authority
const dates = { filedOn: null, settledOn: null, reportedOn: null, receivedOn: null }
const cell = { division, kind, state: 'not_filed', dates, filing: null, inForceFrom: null } as const
const inner = [{ kind, date: '2021-10-13' }] as const

function next(extendedTo: string | null, innerDates: readonly (typeof inner)[number][] = inner) {
  const opened = { cells: [cell], innerDates, extensions: extendedTo ? [{ kind, extendedTo } as const] : [] }
  return nextOwed([{ head: { status: 'open', settings: noticeSettings }, opened }], seedWorkCalendar)?.day
}

test('a county owes its filing by its city’s date, or by the later day that was granted; without either by the province’s', () => {
  expect(next(null)).toContain('10月13日')
  expect(next('2021-10-15')).toContain('10月15日')
  expect(next('2021-10-12')).toContain('10月13日')
  expect(next(null, [])).toContain('10月20日')
})
