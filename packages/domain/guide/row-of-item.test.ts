import { expect, test } from 'vitest'
import { rowOf } from '../guide-upgrade/given.ts'
import { registerGuide2019 } from './guide-2019.ts'
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

test.each([
  ['民众镇', '教育概况', '義務教育學校名錄', '义务教育学校名录'],
  ['民众镇', '政策 文件', '規(guī)范性文件', '规范性文件'],
  ['中山市', '政策\n文件', '教育法律', '教育法律'],
  ['中山市', '教育概況', '教育統計數據', '教育统计数据'],
  ['苍南县', '學(xué)生 管理', '學(xué)籍管理', '学籍管理'],
  ['苍南县', '教師 管理', '教師資格認(rèn)定', '教师资格认定'],
])('%s’s %s/%s, in its own script, is the guide’s row %s', (_, ofCategory, name, row) => {
  const rows = registerGuide2019.rows.map(({ row: id, item }) => ({
    row: id,
    category: item.category,
    name: item.name,
  }))
  expect(rowOfItem(rows)({ guideRow: null, category: ofCategory, name })?.name).toBe(row)
})
