import type { Held } from '@mingce/projections/definition'
import type { RegisterRoundRow } from '@mingce/projections/register/stages'
import { expect, test } from 'vitest'
import { roundTotals } from './round-totals.ts'

const round: Held<RegisterRoundRow> = {
  ...{ key: 'round', division: '', height: 3, stream: 'round/2021-pilot', heldFrom: 1n, heldUntil: null },
  ...{ round: '2021-pilot', title: '2021年先行县', documentTitle: '通知', docNumber: null, issuedOn: '2021-09-10' },
  ...{ synthetic: false, owed: ['implementation_plan', 'disclosure_catalog'], counties: 3, goalOn: '2021-12-31' },
}
const settled = (['implementation_plan', 'disclosure_catalog'] as const).flatMap((kind) =>
  ['510113', '510521'].map((division) => ({
    ...({ round: '2021-pilot', division, kind, stage: 'settled', onDate: '2021-11-01', effectiveOn: null } as const),
  })),
)
const published = (division: string, effectiveOn: string, round = '2021-pilot') => ({
  ...({ round, division, kind: 'disclosure_catalog', stage: 'published', onDate: '2021-11-18', effectiveOn } as const),
})
const catalogs = [published('510113', '2021-11-20'), published('510521', '2022-01-01')]
const told = (over: object) =>
  String(roundTotals({ rounds: [round], stages: [...settled, ...catalogs], today: '2021-12-01', ...over }))

test('of three counties two have all settled, and one of these its catalog in force: 青白江区, not yet 泸县', () => {
  expect(told({})).toContain('2021年先行县：共 3 个县（市、区）。通知要求2021年12月31日前完成；')
  expect(told({})).toContain('应报材料全部审定的 2 个，其中目录已公布施行、本轮工作完成的 1 个。')
  expect(told({ today: '2022-01-01' })).toContain('本轮工作完成的 2 个。')
})

test('a later version of the same round takes nothing from the first, which was in force before it', () => {
  const renewed = [...settled, published('510113', '2022-01-01'), published('510113', '2021-11-20')]
  expect(told({ stages: renewed })).toContain('本轮工作完成的 1 个。')
  expect(told({ stages: renewed, today: '2021-11-19' })).toContain('本轮工作完成的 0 个。')
})

test('the catalog of another round completes nothing in this one, nor does what is settled in part or elsewhere', () => {
  const earlier = catalogs.map((each) => ({ ...each, round: '2020-trial' }))
  expect(told({ stages: [...settled, ...earlier] })).toContain(
    '应报材料全部审定的 2 个，其中目录已公布施行、本轮工作完成的 0 个。',
  )
  expect(told({ stages: settled.slice(0, 1) })).toContain('全部审定的 0 个')
  expect(told({ stages: settled.map((each) => ({ ...each, round: '2023-all' })) })).toContain('全部审定的 0 个')
})

test('a round that was made up says so; without a round nothing is said', () => {
  expect(told({ rounds: [{ ...round, synthetic: true, goalOn: null }] })).toContain(
    '2021年先行县（演示轮次）：共 3 个县（市、区）。截至今天',
  )
  expect(told({ rounds: [] })).toBe('')
})
