import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { noticeSettings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { dueDayOf, owedLines } from './owed-lines.ts'

const line = (id: string, over: { dueDate?: string; owedBy?: string; extendedTo?: string; round?: string } = {}) => ({
  ...{ id, round: '2021-pilot', dueDate: null, owedBy: null, extendedTo: null },
  ...over,
})
const pilot = {
  round: '2021-pilot',
  ...{ title: '先行县', document: { title: '通知' }, status: 'open' as 'open' | 'closed' },
  settings: { ...noticeSettings, holidayPolicy: 'postpone' as const },
}
const read = (lines: readonly ReturnType<typeof line>[], rounds = [pilot]) =>
  owedLines(lines, rounds, seedWorkCalendar).map((each) => `${each.id} ${dueDayOf(each)}`)

test('中秋 is read by the rule of its round, and the lines stand in the order of what was read', () => {
  const plan = line('plan', { owedBy: '2021-09-20' })
  const lines = [
    line('undated'),
    plan,
    line('review', { dueDate: '2021-09-21' }),
    line('same', { dueDate: '2021-09-22' }),
  ]
  expect(read(lines)).toEqual(['review 2021-09-21', 'plan 2021-09-22', 'same 2021-09-22', 'undated null'])
  expect(read([plan, line('other', { owedBy: '2021-09-20', round: '2023-all' })])).toEqual([
    'other 2021-09-20',
    'plan 2021-09-22',
  ])
  const dayExcluded = { ...pilot, settings: { ...pilot.settings, dueDayIncluded: false } }
  expect(read([line('plan', { owedBy: '2021-09-17' })], [dayExcluded])).toEqual(['plan 2021-09-16'])
})

test('nothing of a closed round is due any more', () => {
  const lines = [line('review', { dueDate: '2021-09-21' }), line('plan', { owedBy: '2021-09-20' })]
  expect(read(lines, [{ ...pilot, status: 'closed' }])).toEqual(['review null', 'plan null'])
})

test('a date that was put off holds as it was granted', () => {
  expect(read([line('plan', { owedBy: '2021-09-20', extendedTo: '2021-09-24' })])).toEqual(['plan 2021-09-24'])
  expect(read([line('plan', { owedBy: '2021-09-20', extendedTo: '2021-09-21' })])).toEqual(['plan 2021-09-22'])
})
