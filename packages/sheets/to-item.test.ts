import { disclosureItem } from '@mingce/domain/catalog/item'
import { expect, test } from 'vitest'
import type { ReadItem } from './reading.ts'
import { itemDraftOf, toDisclosureItem } from './to-item.ts'

const item: ReadItem = {
  sheet: '目录',
  row: 3,
  ordinal: '1',
  levels: ['招生管理', '小学', '招生计划'],
  category: '招生管理',
  name: '招生计划',
  contentElements: ['各校本年度招生计划'],
  legalBases: ['政府信息公开条例'],
  disclosureTimeLimit: null,
  disclosingBody: '青白江区教育局',
  channels: ['gov_website', 'other'],
  otherChannelText: '家长会',
  audiences: ['whole_society'],
  disclosureModes: ['proactive'],
  disclosureLevels: ['county'],
  extra: { 五公开: '决策' },
}

test('the outermost level is the category, the innermost the name, what lies between the subcategories', () => {
  expect(toDisclosureItem(item)).toMatchObject({ category: '招生管理', subcategories: ['小学'], name: '招生计划' })
  expect(disclosureItem.parse(toDisclosureItem(item))).toEqual(toDisclosureItem(item))
})

test('one level is category and name at once', () => {
  expect(toDisclosureItem({ ...item, levels: ['招生管理'] })).toMatchObject({
    category: '招生管理',
    subcategories: [],
    name: '招生管理',
  })
})

test('an item without a name takes its first content for one', () => {
  expect(toDisclosureItem({ ...item, levels: [] })).toMatchObject({
    category: '各校本年度招生计划',
    name: '各校本年度招生计划',
  })
  expect(toDisclosureItem({ ...item, levels: [], contentElements: [] }).name).toBe('未命名事项')
})

test('a text too long is cut between characters, never inside one', () => {
  const { name } = toDisclosureItem({ ...item, levels: [`${'政'.repeat(199)}𬭎`] })
  expect(name).toBe('政'.repeat(199))
})

test('the heading of an own element becomes a name on one line, its quotes and backslashes full-width and told', () => {
  const read = { ...item, extra: { '"双减"\n事项': '是', '甲\\乙': '否' } }
  const { draft, cuts } = itemDraftOf(read)
  expect(draft.extra).toEqual({ '＂双减＂事项': '是', '甲＼乙': '否' })
  expect(cuts.map(({ message }) => message)).toEqual([
    '表头“＂双减＂事项”中的半角引号或反斜杠已改为全角',
    '表头“甲＼乙”中的半角引号或反斜杠已改为全角',
  ])
  expect(disclosureItem.parse(draft)).toEqual(draft)
})
