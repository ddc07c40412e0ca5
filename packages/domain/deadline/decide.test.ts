import { expect, test } from 'vitest'
import { administrator, chengdu, qingbaijiang, sichuan } from '../cast.ts'
import { type Fact, fold } from '../fact.ts'
import { seedCalendars } from './calendars.ts'
import { type CalendarCommand, decideCalendar } from './decide.ts'
import { type CalendarEvent, calendarEvent } from './events.ts'
import { evolveCalendar, unpublishedCalendar } from './evolve.ts'
import { addWorkdays, type SpecialDay, workCalendar } from './work-calendar.ts'

const newYear: SpecialDay = { date: '2027-01-01', kind: 'holiday', name: '元旦' }
const sunday: SpecialDay = { date: '2027-01-03', kind: 'makeup_workday', name: '元旦' }
const publish = (days: readonly SpecialDay[], source = '示例通知'): CalendarCommand => ({
  do: 'publish',
  year: 2027,
  source,
  days,
})
const published: CalendarEvent = { type: 'CalendarPublished', year: 2027, source: '示例通知', days: [newYear, sunday] }

const { account, role, authority } = sichuan.roundManager
const fact = (event: CalendarEvent): Fact<CalendarEvent> => ({
  event,
  by: { account, post: role, authority },
  at: '2026-11-10T02:00:00.000Z',
})
const standing = (...past: CalendarEvent[]) => fold(evolveCalendar, unpublishedCalendar, past.map(fact))
const given = (...past: CalendarEvent[]) => ({
  when: (command: CalendarCommand, actor = sichuan.roundManager) =>
    decideCalendar(command, standing(...past), { actor }),
})

test('the province’s round manager publishes a year, its days in order', () => {
  expect(given().when(publish([sunday, newYear]))).toEqual([published])
})

test('nobody else publishes a calendar', () => {
  for (const actor of [qingbaijiang.leader, chengdu.leader, sichuan.reviewer, administrator])
    expect(given().when(publish([newYear]), actor)).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
})

test('days of another year, a day named twice and a make-up workday on a weekday are refused by date', () => {
  expect(given().when(publish([{ ...newYear, date: '2026-12-31' }]))).toEqual({
    refused: 'DAY_OUTSIDE_YEAR',
    about: ['2026-12-31'],
  })
  expect(given().when(publish([newYear, newYear]))).toEqual({ refused: 'SAME_DAY_TWICE', about: ['2027-01-01'] })
  expect(given().when(publish([{ ...sunday, date: '2027-01-04' }]))).toEqual({
    refused: 'MAKEUP_NOT_ON_WEEKEND',
    about: ['2027-01-04'],
  })
})

test('the same calendar is not published twice; an amended one is, as the next version', () => {
  expect(given(published).when(publish([newYear, sunday]))).toEqual({ refused: 'NOTHING_CHANGED' })
  const amended = given(published).when(publish([newYear]))
  expect(amended).toEqual([{ ...published, days: [newYear] }])
  expect(standing(published, ...(amended as CalendarEvent[]))).toMatchObject({ version: 2, year: 2027 })
})

test('a deadline reaches into a year once its calendar is published', () => {
  const year = standing(published)
  if (!year) throw new Error('unpublished')
  expect(addWorkdays('2027-01-01', 1, workCalendar([year]))).toBe('2027-01-03')
})

test('each seeded year is a valid event the round manager could have published, and fits the ledger', () => {
  for (const { type, ...year } of seedCalendars) {
    expect(decideCalendar({ do: 'publish', ...year }, unpublishedCalendar, { actor: sichuan.roundManager })).toEqual([
      calendarEvent.parse({ type, ...year }),
    ])
    expect(new TextEncoder().encode(JSON.stringify(year)).length).toBeLessThan(65_535)
  }
})
