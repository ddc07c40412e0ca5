import { expect, test } from 'vitest'
import { rowOf } from '../guide-upgrade/given.ts'
import { type CalledRow, rowOfItem } from './row-of-item.ts'

const told = (id: string, name: string, ...former: readonly [id: string, name: string][]): CalledRow => {
  const row = rowOf(id, name)
  const all = [...former, [id, name] as const]
  const names = all.map(([, each]) => ({ category: row.item.category, name: each }))
  return { row: id, category: row.item.category, name, ids: all.map(([each]) => each), names }
}
const [arranged, plan] = [told('v2-1', '招生安排', ['v1-1', '招生计划']), told('v2-2', '学生资助')]
const find = rowOfItem([arranged, plan])
const category = arranged.category

test('an item’s row is the one it follows by any id it bore, else the one of its names, now or before', () => {
  expect(find({ guideRow: 'v1-1', category, name: '本县名称' })).toBe(arranged)
  expect(find({ guideRow: null, category, name: '学生 资助' })).toBe(plan)
  expect(find({ guideRow: null, category, name: '招生计划' })).toBe(arranged)
  expect(find({ guideRow: 'gone', category, name: '校园安全' })).toBeUndefined()
})

test('a name that a row bears now counts before one that another bore once', () => {
  const taken = told('v3-9', '招生计划')
  expect(rowOfItem([arranged, taken])({ guideRow: null, category, name: '招生计划' })).toBe(taken)
})
