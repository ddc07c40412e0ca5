import { expect, test } from 'vitest'
import { completeItem, digestOf } from './given.ts'
import type { DisclosureItem } from './item.ts'
import { matchRows, type Standing } from './match-rows.ts'

const text = (name: string, category = '招生管理', content = '初稿') =>
  completeItem(name, { category, contentElements: [content] })
const digestOfItem = (item: DisclosureItem) => digestOf(`${item.category}${item.name}${item.contentElements}`)
const standing = (item: string, content: DisclosureItem): Standing => ({ item, content, digest: digestOfItem(content) })
const match = (rows: readonly DisclosureItem[], ...drafts: readonly Standing[]) =>
  matchRows(rows, rows.map(digestOfItem), drafts)

test('a row with the same text is the same item, wherever it stands in the file', () => {
  const [plan, range] = [text('招生计划'), text('招生范围')]
  expect(match([range, plan], standing('a', plan), standing('b', range))).toEqual(['b', 'a'])
})

test('a row with the same category and name is the same item with another text', () => {
  const draft = standing('a', text('招生计划'))
  expect(match([text('招生计划', '招生管理', '修订稿')], draft)).toEqual(['a'])
})

test('a row moved to another category is known by its name, if that name occurs once in the file and once in the draft', () => {
  expect(match([text('招生计划', '学生管理')], standing('a', text('招生计划')))).toEqual(['a'])
})

test('a name that occurs twice in the file says nothing', () => {
  const rows = [text('收费标准', '学前教育'), text('收费标准', '高中教育')]
  expect(match(rows, standing('a', text('收费标准', '义务教育')))).toEqual([undefined, undefined])
})

test('a name that occurs twice in the draft says nothing', () => {
  const drafts = [standing('a', text('收费标准', '小学')), standing('b', text('收费标准', '初中'))]
  expect(match([text('收费标准', '义务教育')], ...drafts)).toEqual([undefined])
})

test('the same text is known before the same name, so two items that changed names do not take each other’s approval', () => {
  const [a, b] = [text('招生计划'), text('招生范围')]
  const renamed = { ...a, name: '招生范围', contentElements: ['修订稿'] }
  expect(match([renamed, b], standing('a', a), standing('b', b))).toEqual([undefined, 'b'])
})

test('an item is given to one row at most, and a row that is new gets none', () => {
  const same = text('招生计划')
  expect(match([same, same, text('食堂菜谱')], standing('a', same))).toEqual(['a', undefined, undefined])
})

test('two items of one name and text, one in each category, are told apart by category', () => {
  const [primary, middle] = [text('收费标准', '小学'), text('收费标准', '初中')]
  expect(match([middle, primary], standing('p', primary), standing('m', middle))).toEqual(['m', 'p'])
})

test('an item that was renamed and says all else as before is the same item; where two say so, neither is', () => {
  const draft = standing('a', text('招生计划'))
  expect(match([text('招生方案')], draft)).toEqual(['a'])
  expect(match([text('招生方案'), text('招生办法')], draft)).toEqual([undefined, undefined])
  expect(
    match([{ ...text('招生方案'), contentElements: [] }], standing('a', { ...text('招生计划'), contentElements: [] })),
  ).toEqual([undefined])
})
