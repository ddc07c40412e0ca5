import { chainOf, itemFrom, rowOf } from '@mingce/domain/guide-upgrade/given'
import { expect, test } from 'vitest'
import { countedItems } from './counted-items.ts'

test('an item of a county on the old version counts as the row as it is called now, and one whose row is gone as the county’s own', () => {
  const [plan, supervision] = [rowOf('v1-1', '招生计划'), rowOf('v1-2', '日常监管')]
  const renames = [{ from: 'v1-1', row: 'v2-1' }]
  const chain = chainOf({ rows: [plan, supervision] }, { rows: [rowOf('v2-1', '招生安排')], renames })
  const draft = [itemFrom(1, plan), itemFrom(2, supervision)].map((each) => ({ ...each, retired: null }))
  const retired = { ...itemFrom(3, plan), retired: { reason: '并入他项', successor: null } }
  expect(countedItems([...draft, retired], chain).map(({ guideRow }) => guideRow)).toEqual(['v2-1', null])
})
