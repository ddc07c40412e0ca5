import { expect, test } from 'vitest'
import { registerGuide2019 } from '../guide/guide-2019.ts'
import { findGuideRow } from './item-places.ts'

const find = findGuideRow(registerGuide2019.rows.map(({ row, item: { category, name } }) => ({ row, category, name })))
const rowNamed = (name: string) => registerGuide2019.rows.find(({ item }) => item.name === name)?.row

test.each(['教育事业发展主要情况', '教育统计数据', '义务教育学校名录'])(
  '湖滨新区’s file, as it is read, has %s under 3.教育概况 and that under a heading of its own: it is the guide’s row all the same',
  (name) => {
    const item = { category: '2.义务教育日常管理与制度建设', subcategories: ['3.教育概况'], name, guideRow: null }
    expect(find(item)).toEqual({ column: rowNamed(name), sameness: 'certain' })
  },
)

test('under levels that are none of the guide’s the name alone is no row', () => {
  const item = { category: '校园安全', subcategories: ['应急管理'], name: '教育统计数据', guideRow: null }
  expect(find(item)).toBeUndefined()
})
