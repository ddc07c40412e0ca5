import { expect, test } from 'vitest'
import { effectsOf, type Running } from './effects.ts'
import { accountable, fiveOpenings, noticeSettings } from './given.ts'
import type { RoundSettings } from './settings.ts'

const cohort = ['510113', '510116', '510521']
const cell = (division: string, state: Running['cells'][number]['state'], reportedOn: string | null = null) => {
  return { division, kind: 'disclosure_catalog', state, dates: { reportedOn } } as const
}
const running: Running = {
  cohort,
  filedOwn: [{ city: '510500', kind: 'implementation_plan' }],
  cells: [cell('510113', 'under_review'), cell('510116', 'confirmed', '2021-10-11'), cell('510521', 'submitted')],
  innerDates: [
    { city: '510100', kind: 'disclosure_catalog', date: '2021-10-13' },
    { city: '510500', kind: 'disclosure_catalog', date: '2021-10-15' },
  ],
}
const effects = (changed: Partial<RoundSettings>) =>
  effectsOf(noticeSettings, { ...noticeSettings, ...changed }, running)
const catalogDue = (dueDate: string) =>
  noticeSettings.deliverables.map((each) => (each.kind === 'disclosure_catalog' ? { ...each, dueDate } : each))

test('公示 that is asked for from now on, or no more, concerns whose catalog is under review', () => {
  const counties = ['510113']
  const asked = { publicNotice: { days: 5, unit: 'working_day' } } as const
  expect(effects(asked)).toEqual([{ about: 'notice_asked', counties }])
  const is = { ...noticeSettings, ...asked }
  expect(effectsOf(is, noticeSettings, running)).toEqual([{ about: 'notice_asked_no_more', counties }])
  expect(effectsOf(is, { ...is, publicNotice: { days: 3, unit: 'calendar_day' } }, running)).toEqual([])
})

test('another date concerns who has not reached the province; an earlier one, cities whose own day is later then', () => {
  const due = { about: 'due', kind: 'disclosure_catalog', counties: ['510113', '510521'], cities: ['510100', '510500'] }
  expect(effects({ deliverables: catalogDue('2021-10-29') })).toEqual([due])
  expect(effects({ deliverables: catalogDue('2021-10-14') })).toEqual([
    due,
    { about: 'inner_too_late', kind: 'disclosure_catalog', cities: ['510500'] },
  ])
  expect(effects({ holidayPolicy: 'postpone' })).toEqual([due])
})

test('a deliverable dropped concerns who began it, a new one every county of the cohort', () => {
  const [plan, , summary] = noticeSettings.deliverables
  if (!plan || !summary) throw new Error('the notice asks for three')
  expect(effects({ deliverables: [plan, summary] })).toEqual([
    { about: 'asked_no_more', kind: 'disclosure_catalog', counties: cohort },
  ])
  const was = { ...noticeSettings, deliverables: [plan] }
  expect(effectsOf(was, { ...was, deliverables: [plan, summary] }, running)).toEqual([
    { about: 'asked', kind: 'work_summary', counties: cohort },
  ])
})

test('who owes it otherwise than before is asked, or asked no more; another date concerns the cities that have not filed their own', () => {
  const [plan, catalog, summary] = noticeSettings.deliverables
  if (!plan || !catalog || !summary) throw new Error('the notice asks for three')
  const cities = ['510100', '510500']
  const kind = 'implementation_plan'
  const owing = (owedBy: typeof plan.owedBy) => ({ deliverables: [{ ...plan, owedBy }, catalog, summary] })
  expect(effects(owing('county_and_city'))).toEqual([{ about: 'asked_of_cities', kind, cities }])
  expect(effects(owing('city'))).toEqual([
    { about: 'asked_no_more', kind, counties: [] },
    { about: 'asked_of_cities', kind, cities },
  ])
  const alone = { ...noticeSettings, ...owing('city') }
  expect(effectsOf(alone, noticeSettings, running)).toEqual([
    { about: 'asked', kind, counties: cohort },
    { about: 'asked_of_cities_no_more', kind, cities },
  ])
  const later = {
    ...alone,
    deliverables: [{ ...plan, owedBy: 'city' as const, dueDate: '2021-09-28' }, catalog, summary],
  }
  expect(effectsOf(alone, later, running)).toEqual([{ about: 'due', kind, counties: [], cities: ['510100'] }])
})

test('a time, or a signature, concerns what lies with the cities at that step', () => {
  expect(effects({ acceptWithin: 5, reviewWithin: 10 })).toEqual([
    { about: 'acceptWithin', counties: ['510521'] },
    { about: 'reviewWithin', counties: ['510113'] },
  ])
  const signing = { mode: 'all', signers: ['leader'], needed: null } as const
  expect(effects({ review: { ...noticeSettings.review, signing } })).toEqual([
    { about: 'signing', counties: ['510113'] },
  ])
})

test('signatures on the package concern the cities of which nothing went up yet', () => {
  const packageSigning = { mode: 'all', signers: ['leader'], needed: null } as const
  expect(effects({ packageSigning })).toEqual([{ about: 'packageSigning', cities: ['510500'] }])
})

test('an element demanded concerns every county, one that is asked for no more leaves its texts', () => {
  expect(effects({ extraFields: [fiveOpenings, accountable] })).toEqual([
    { about: 'demanded', names: ['五公开'], counties: cohort },
  ])
  const was = { ...noticeSettings, extraFields: [accountable] }
  expect(effectsOf(was, noticeSettings, running)).toEqual([{ about: 'demanded_no_more', names: ['责任主体'] }])
  expect(effects({})).toEqual([])
})
