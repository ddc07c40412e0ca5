import { item } from '@mingce/ui/test-items'
import { expect, test } from 'vitest'
import { dividedItems, undivided, withoutPart, withPart } from './divided-item.ts'
import { joinedItem } from './joined-item.ts'

test('joined, the first item keeps its names and takes up what the others list, nothing twice', () => {
  const first = item({ name: '招生范围', contentElements: ['学区划分'], legalBases: ['《义务教育法》'] })
  const other = item({ name: '招生计划', contentElements: ['招生计划', '学区划分'], legalBases: ['《义务教育法》'] })
  const bare = { ...first, disclosingBody: null, extra: {} }
  expect(joinedItem(first, [other])).toMatchObject({ name: '招生范围', contentElements: ['学区划分', '招生计划'] })
  expect(joinedItem(first, [other]).legalBases).toEqual(['《义务教育法》'])
  expect(joinedItem(bare, [item({ disclosingBody: '区教育局', extra: { 五公开: '结果' } })])).toMatchObject({
    disclosingBody: '区教育局',
    extra: { 五公开: '结果' },
  })
})

test('divided, each element of the content stands in exactly one part, all else in each', () => {
  const whole = item({ name: '学校招生', contentElements: ['范围', '计划', '流程'] })
  const division = { ...withPart(undivided(whole)), names: ['学校招生', ' 招生计划 ', '招生流程'], goesTo: [0, 1, 2] }
  const parts = dividedItems(whole, division)
  expect(parts.map(({ name, contentElements }) => [name, contentElements])).toEqual([
    ['学校招生', ['范围']],
    ['招生计划', ['计划']],
    ['招生流程', ['流程']],
  ])
  expect(parts.map(({ legalBases }) => legalBases)).toEqual(parts.map(() => whole.legalBases))
  const back = withoutPart(division, 1)
  expect([back.names, back.goesTo]).toEqual([
    ['学校招生', '招生流程'],
    [0, 0, 1],
  ])
})
