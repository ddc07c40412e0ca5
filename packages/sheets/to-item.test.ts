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

test('a content too long for one entry is divided where sentences end, and no character is lost', () => {
  const sentence = `${'招生计划'.repeat(100)}。`
  const text = sentence.repeat(12)
  const { draft, cuts } = itemDraftOf({ ...item, contentElements: [text] })
  expect(draft.contentElements.map((each) => [each.length, each.at(-1)])).toEqual([
    [1604, '。'],
    [1604, '。'],
    [1604, '。'],
  ])
  expect(draft.contentElements.join('')).toBe(text)
  expect(cuts.map(({ message }) => message)).toEqual([
    `“${text.slice(0, 20)}…”共 4812 字，一条最多 2000 字，已在句末分成 3 条，文字没有减少，请核对`,
  ])
  expect(disclosureItem.parse(draft)).toEqual(draft)
})

test('of more entries than an item has the last are joined, and a long element of the county’s own goes on under its name', () => {
  const many = Array.from({ length: 130 }, (_, at) => `第${at + 1}项`)
  const { draft, cuts } = itemDraftOf({ ...item, contentElements: many, extra: { 备注: '备'.repeat(4500) } })
  expect(draft.contentElements).toHaveLength(100)
  expect(draft.contentElements.join('\n')).toBe(many.join('\n'))
  expect(Object.entries(draft.extra).map(([name, text]) => [name, text.length])).toEqual([
    ['备注', 2000],
    ['备注（续1）', 2000],
    ['备注（续2）', 500],
  ])
  expect(cuts).toHaveLength(2)
  expect(disclosureItem.parse(draft)).toEqual(draft)
})

test('an item of 20,000 characters is kept as far as an item may be large, and what is left out is counted', () => {
  const text = '政'.repeat(20_000)
  const { draft, cuts } = itemDraftOf({ ...item, contentElements: [text] })
  const kept = draft.contentElements.join('')
  expect(kept.length).toBeGreaterThan(16_000)
  expect(text.startsWith(kept)).toBe(true)
  expect(cuts.at(-1)?.message).toContain(`公开内容末尾 ${text.length - kept.length} 字没有导入`)
  expect(disclosureItem.parse(draft)).toEqual(draft)
})
