import { expect, test } from 'vitest'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import { type SpecialDay, type WorkCalendar, workCalendar } from '../deadline/work-calendar.ts'
import { noticeSettings } from './given.ts'
import { type RoundDay, readAnew } from './read-anew.ts'

const province: RoundDay = { kind: 'disclosure_catalog', city: null, date: '2021-10-20' }
const inner: RoundDay = { kind: 'disclosure_catalog', city: '510100', date: '2021-10-18' }
const rule = { ...noticeSettings, holidayPolicy: 'postpone' as const }

/** The calendars as published, with these days of 2021 otherwise. */
function amended(...days: readonly SpecialDay[]): WorkCalendar {
  return workCalendar(
    [...seedWorkCalendar.years.values()].map((each) =>
      each.year === 2021
        ? { ...each, days: new Map([...each.days, ...days.map((day) => [day.date, day] as const)]) }
        : each,
    ),
  )
}

const off = (date: string) => ({ date, kind: 'shifted_rest', name: '防汛' }) as const
const worked = (date: string) => ({ date, kind: 'makeup_workday', name: '防汛' }) as const
const reading = (is: WorkCalendar, was = seedWorkCalendar) => ({ was, is, today: '2021-10-15' })

test('a day that became a rest day is owed on the next working day, the province’s and a city’s alike; others stay', () => {
  expect(readAnew([province, inner], rule, reading(amended(off('2021-10-18'), off('2021-10-19'))))).toEqual([
    { ...inner, before: '2021-10-18', after: '2021-10-20', why: 'rest_day' },
  ])
  const both = readAnew([province, inner], rule, reading(amended(off('2021-10-18'), off('2021-10-20'))))
  expect(both.map(({ city, after }) => [city, after])).toEqual([
    [null, '2021-10-21'],
    ['510100', '2021-10-19'],
  ])
})

test('a Saturday that is worked is owed on itself, and one that is off still by the working day beside it', () => {
  const saturday = { ...inner, date: '2021-10-16' }
  expect(readAnew([saturday], rule, reading(amended(worked('2021-10-16'))))).toEqual([
    { ...saturday, before: '2021-10-18', after: '2021-10-16', why: 'workday' },
  ])
  expect(readAnew([saturday], rule, reading(amended(off('2021-10-18'))))).toEqual([
    { ...saturday, before: '2021-10-18', after: '2021-10-19', why: 'beside' },
  ])
})

test('where the round moves no day, one that became a rest day stands and is named; one that no longer is, is not', () => {
  const kept = { ...noticeSettings, holidayPolicy: 'keep' as const }
  expect(readAnew([inner], kept, reading(amended(off('2021-10-18'))))).toEqual([
    { ...inner, before: '2021-10-18', after: '2021-10-18', why: 'kept' },
  ])
  expect(readAnew([{ ...inner, date: '2021-10-16' }], kept, reading(amended(worked('2021-10-16'))))).toEqual([])
})

test('a day that its document does not include is read by the day before it', () => {
  const excluded = { ...rule, dueDayIncluded: false, holidayPolicy: 'advance' as const }
  expect(readAnew([province], excluded, reading(amended(off('2021-10-19'))))).toEqual([
    { ...province, before: '2021-10-19', after: '2021-10-18', why: 'rest_day' },
  ])
})

test('a year’s first calendar is told where it moves what stood as it was written', () => {
  const without2021 = workCalendar([...seedWorkCalendar.years.values()].filter(({ year }) => year !== 2021))
  const saturday = { ...inner, date: '2021-10-16' }
  expect(readAnew([saturday, inner], rule, reading(seedWorkCalendar, without2021))).toEqual([
    { ...saturday, before: '2021-10-16', after: '2021-10-18', why: 'covered' },
  ])
  const kept = { ...rule, holidayPolicy: 'keep' as const }
  expect(readAnew([saturday, inner], kept, reading(seedWorkCalendar, without2021))).toEqual([])
})

test('what is over by both readings is left out', () => {
  const plan: RoundDay = { kind: 'implementation_plan', city: null, date: '2021-09-22' }
  expect(readAnew([plan], rule, reading(amended(off('2021-09-22'))))).toEqual([])
})
