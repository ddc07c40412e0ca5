import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import { noticeSettings } from '../round/given.ts'
import { exceptionKinds } from './events.ts'
import { exceptionNamed } from './exception-name.ts'

const { authority: division } = qingbaijiang.leader
const kind = 'implementation_plan' as const

function named(filedOn: string | null, over: { inner?: string; extendedTo?: string } = {}) {
  const known = {
    deliverable: kind,
    settings: { ...noticeSettings, holidayPolicy: 'postpone' as const },
    innerDates: over.inner ? [{ kind, date: over.inner }] : [],
    days: [{ division, kind, filedOn, extendedTo: over.extendedTo ?? null }],
  }
  return exceptionNamed({ division, kind: 'late' }, known, seedWorkCalendar)
}

test('a county that filed by the day its date comes to is not called late: the rest lies with its city', () => {
  expect(named('2021-09-22')).toBe('unsettled') // 中秋, postponed
  expect(named('2021-09-23')).toBe('late')
  expect(named(null)).toBe('late')
})

test('the day is its city’s inner date where there is one, or the day that was put off to', () => {
  expect(named('2021-09-15', { inner: '2021-09-15' })).toBe('unsettled')
  expect(named('2021-09-16', { inner: '2021-09-15' })).toBe('late')
  expect(named('2021-09-16', { inner: '2021-09-15', extendedTo: '2021-09-17' })).toBe('unsettled')
})

test('another county’s day says nothing, and missing or returned stays what it is called', () => {
  const days = [{ division: '510116', kind, filedOn: '2021-09-10', extendedTo: null }] as const
  const known = { deliverable: kind, settings: noticeSettings, innerDates: [], days } as const
  const names = exceptionKinds.map((each) => exceptionNamed({ division, kind: each }, known, seedWorkCalendar))
  expect(names).toEqual(['missing', 'late', 'returned'])
})
