import { expect, test } from 'vitest'
import { type CountyProgress, completionOf, isComplete, lacksOf } from './completion.ts'
import { deliverableKinds } from './deliverable.ts'

const endOf2021 = '2021-12-31'
const qingbaijiang = (over: Partial<CountyProgress> = {}): CountyProgress => ({
  settledOn: new Map([
    ['implementation_plan', '2021-09-18'],
    ['disclosure_catalog', '2021-10-14'],
    ['work_summary', '2021-12-15'],
  ]),
  inForceFrom: '2021-10-20',
  ...over,
})

test('a county is complete by the end of 2021 once its three deliverables are settled and its catalog is in force', () => {
  expect(isComplete(qingbaijiang(), deliverableKinds, endOf2021)).toBe(true)
  expect(isComplete(qingbaijiang(), deliverableKinds, '2021-12-14')).toBe(false)
})

test('settled and not published, published and not yet in force, or in force without a summary is not complete', () => {
  const withoutSummary = new Map(qingbaijiang().settledOn)
  withoutSummary.delete('work_summary')
  for (const lacking of [{ inForceFrom: null }, { inForceFrom: '2022-01-01' }, { settledOn: withoutSummary }])
    expect(isComplete(qingbaijiang(lacking), deliverableKinds, endOf2021)).toBe(false)
})

test('a county that is not complete is told what it lacks, and of a catalog that is not settled not that it is unpublished', () => {
  const lacks = (over: Partial<CountyProgress>) => lacksOf(qingbaijiang(over), deliverableKinds, endOf2021)
  expect(lacks({})).toEqual([])
  expect(lacks({ settledOn: new Map([['implementation_plan', '2021-09-18']]), inForceFrom: null })).toEqual([
    { lacks: 'settlement', kind: 'disclosure_catalog' },
    { lacks: 'settlement', kind: 'work_summary' },
  ])
  expect(lacks({ inForceFrom: null })).toEqual([{ lacks: 'publication' }])
  expect(lacks({ inForceFrom: null, withdrawnOn: '2021-11-02' })).toEqual([
    { lacks: 'publication_again', withdrawnOn: '2021-11-02' },
  ])
  expect(lacks({ inForceFrom: '2022-01-01' })).toEqual([{ lacks: 'force', from: '2022-01-01' }])
})

test('what a round does not ask of a county is not missed', () => {
  const catalogAlone = new Map([['disclosure_catalog', '2021-10-14'] as const])
  expect(isComplete(qingbaijiang({ settledOn: catalogAlone }), ['disclosure_catalog'], endOf2021)).toBe(true)
  expect(isComplete(qingbaijiang({ inForceFrom: null }), ['work_summary'], endOf2021)).toBe(true)
})

test('the last day counts', () => {
  expect(isComplete(qingbaijiang({ inForceFrom: endOf2021 }), deliverableKinds, endOf2021)).toBe(true)
})

test('of a cohort it is counted who is complete, and who lacks what', () => {
  const cohort = [qingbaijiang(), qingbaijiang({ inForceFrom: null }), qingbaijiang({ settledOn: new Map() })]
  expect(completionOf(cohort, deliverableKinds, endOf2021)).toEqual({ complete: 1, settled: 2, inForce: 2, of: 3 })
  expect(completionOf([], deliverableKinds, endOf2021)).toEqual({ complete: 0, settled: 0, inForce: 0, of: 0 })
})
