import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { completeItem, idOf } from '../catalog/given.ts'
import { checkAmong, checkCatalog } from './check-catalog.ts'

const context = { division: qingbaijiang.drafter.authority }
const catalog = (...contents: ReturnType<typeof completeItem>[]) =>
  [
    ...checkCatalog(
      contents.map((content, at) => ({ item: idOf(at + 1), content })),
      context,
    ).values(),
  ].map((findings) => findings.map(({ check, quoted }) => [check, ...quoted]))

test('a name that stands twice under one category is told at both; under another it is another item', () => {
  const elsewhere = completeItem('招生计划', { category: '民办学校信息', contentElements: ['民办学校招生计划'] })
  expect(
    catalog(completeItem('招生计划'), completeItem('1. 招生计划 ', { contentElements: ['各校人数'] }), elsewhere),
  ).toEqual([[['duplicate_item', '招生计划']], [['duplicate_item', '1. 招生计划 ']], []])
})

test('a name and a content in traditional characters and full width are the same as in simplified ones', () => {
  const other = completeItem('招生計劃', { contentElements: ['各校招生範圍 Ａ'] })
  expect(catalog(completeItem('招生计划', { contentElements: ['各校人数'] }), other)).toEqual([
    [['duplicate_item', '招生计划']],
    [['duplicate_item', '招生計劃']],
  ])
  const renamed = { ...other, name: '划片' }
  expect(catalog(completeItem('招生计划', { contentElements: ['各校招生范围A'] }), renamed)).toEqual([
    [['same_content', '划片']],
    [['same_content', '招生计划']],
  ])
})

test('content that says word for word what another item’s says is told with the other’s name', () => {
  const [one, other] = [
    completeItem('招生计划'),
    completeItem('招生范围', { contentElements: ['招生计划，招生范围。'] }),
  ]
  expect(catalog(one, other, completeItem('学籍管理', { contentElements: ['休学、复学办理流程'] }))).toEqual([
    [['same_content', '招生范围']],
    [['same_content', '招生计划']],
    [],
  ])
})

test('items without a name or without content are no likeness of each other', () => {
  const empty = completeItem('招生计划', { contentElements: [] })
  expect(
    catalog(empty, completeItem('招生范围', { contentElements: [] }))
      .flat()
      .map(([check]) => check),
  ).toEqual(['element_missing', 'element_missing'])
})

test('an item that is being written is held against the others of its catalog, and they against nothing', () => {
  const others = [completeItem('招生计划'), completeItem('招生计划'), completeItem('学籍管理', { legalBases: [] })]
  const told = (name: string, content: string) =>
    checkAmong(completeItem(name, { contentElements: [content] }), others, context).map(({ check }) => check)
  expect(told('招生计划', '各校人数')).toEqual(['duplicate_item'])
  expect(told('招生范围', '各校人数')).toEqual([])
})
