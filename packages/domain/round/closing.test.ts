import { expect, test } from 'vitest'
import { lateUntil, unfinishedOf } from './closing.ts'
import type { Running } from './effects.ts'
import { noticeSettings } from './given.ts'

const kind = 'disclosure_catalog'
const cell = (division: string, state: Running['cells'][number]['state'], reportedOn: string | null = null) => {
  return { division, kind, state, dates: { reportedOn } } as const
}
const [, catalog] = noticeSettings.deliverables
if (!catalog) throw new Error('the notice asks for a catalog')
const running: Running = {
  cohort: ['510113', '510116', '510131', '510521', '510522'],
  innerDates: [],
  filedOwn: [],
  cells: [
    cell('510113', 'under_review'),
    cell('510116', 'confirmed', '2021-10-11'),
    cell('510131', 'returned'),
    cell('510521', 'approved'),
    cell('510522', 'withdrawn'),
  ],
}

test('a round is closed over what was never filed, what is sent back, what lies with a city, and what was settled and has not gone up', () => {
  expect(unfinishedOf({ deliverables: [catalog] }, running)).toEqual([
    { about: 'unfiled', kind, counties: ['510522'] },
    { about: 'returned', kind, counties: ['510131'] },
    { about: 'with_city', kind, counties: ['510113'] },
    { about: 'settled', kind, counties: ['510521'] },
  ])
})

test('what a county published without its city having filed it upward has not gone up either', () => {
  const cells = [cell('510521', 'published'), cell('510113', 'published', '2021-10-18')]
  expect(unfinishedOf({ deliverables: [catalog] }, { ...running, cells })).toEqual([
    { about: 'settled', kind, counties: ['510521'] },
  ])
})

test('a city that has not filed what it owes itself is named; where all is with the province, nothing is left behind', () => {
  const plan = { kind: 'implementation_plan', owedBy: 'city', dueDate: '2021-09-20' } as const
  const filedOwn = [{ city: '510500', kind: plan.kind }]
  expect(unfinishedOf({ deliverables: [plan] }, { ...running, filedOwn })).toEqual([
    { about: 'own_unfiled', kind: plan.kind, cities: ['510100'] },
  ])
  const cells = running.cohort.map((county) => cell(county, 'reported', '2021-10-18'))
  expect(unfinishedOf({ deliverables: [catalog] }, { ...running, cells })).toEqual([])
})

test('nothing of a closed round grows late after the day it was closed on, in Asia/Shanghai', () => {
  expect(lateUntil({ closing: null }, '2021-12-31')).toBe('2021-12-31')
  const closing = { at: '2021-10-19T16:30:00.000Z' }
  expect(lateUntil({ closing }, '2021-12-31')).toBe('2021-10-20')
  expect(lateUntil({ closing }, '2021-10-08')).toBe('2021-10-08')
})
