import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { expect, test } from 'vitest'
import { gridOf } from '../grid/grid-of.ts'
import { askedColumns, withAskedFields } from './asked-fields.ts'
import { readSheet } from './read-sheet.ts'

const asked = { required: false, hint: null, reader: '成都市教育局' }
const five: ExtraField = {
  ...{ kind: 'several_of', name: '五公开', ...asked },
  choices: ['决策公开', '执行公开', '管理公开', '服务公开', '结果公开'],
}
const form: ExtraField = { kind: 'one_of', name: '公开形式', ...asked, choices: ['文字', '图表', '视频'] }
const body: ExtraField = { kind: 'text', name: '责任主体', ...asked }
const fields = [five, form, body]

const eight = [
  '一级事项',
  '二级事项',
  '公开内容',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道',
  '公开对象',
  '公开方式',
]
const item = [
  '招生管理',
  '招生范围',
  '学区划分',
  '《义务教育法》',
  '信息形成或者变更之日起20个工作日内',
  '教育局',
  '政府网站',
  '全社会',
  '主动',
]

function read(headings: readonly string[], ...cells: readonly (readonly string[])[]) {
  const rows = [[...eight, ...headings], ...cells.map((own) => [...item, ...own])]
  const reading = readSheet(gridOf({ name: '目录', rows }), askedColumns(fields))
  if (!reading) throw new Error('not read')
  const { items, doubts } = withAskedFields(reading, fields)
  return { extras: items.map(({ extra }) => extra), doubts: doubts.map(({ message }) => message) }
}

test.each([
  ['■决策公开 □执行公开 □管理公开 □服务公开 ■结果公开'],
  ['结果公开、决策公开'],
  ['决策公开；结果公开'],
  ['决策公开/结果公开'],
  ['决策公开\n结果公开'],
  ['决策公开结果公开'],
  ['决策公开☑执行公开☐管理公开☐服务公开☐结果公开☑'],
])('several choices, however they are written, are the round’s words in its order: %s', (cell) => {
  expect(read(['五公开'], [cell])).toEqual({ extras: [{ 五公开: '决策公开、结果公开' }], doubts: [] })
})

test.each(['五 公 开', '五公开（可多选）', '五公開：'])(
  'a column is known by its name, whatever is around it: %s',
  (heading) => {
    expect(read([heading, '责任 主体'], ['结果公开', '基教科'])).toEqual({
      extras: [{ 五公开: '结果公开', 责任主体: '基教科' }],
      doubts: [],
    })
  },
)

test('a choice that is cut short is taken for the only one it begins, and told', () => {
  expect(read(['五公开'], ['决策、结果'])).toEqual({
    extras: [{ 五公开: '决策公开、结果公开' }],
    doubts: ['“五公开”写的是“决策”，按“决策公开”读取', '“五公开”写的是“结果”，按“结果公开”读取'],
  })
})

test('what is no choice stays, and is in doubt; two where one is asked for are too', () => {
  expect(read(['五公开', '公开形式'], ['全程公开、决策公开', '文字、视频'])).toEqual({
    extras: [{ 五公开: '决策公开、全程公开', 公开形式: '文字、视频' }],
    doubts: [
      '“五公开”写的“全程公开”不在选项（决策公开、执行公开、管理公开、服务公开、结果公开）之内，按原文保留',
      '“公开形式”只能选一项，表中写了文字、视频，请只留一项',
    ],
  })
})

test('an empty cell, a stroke and 无 are no choice and no doubt', () => {
  expect(read(['五公开'], [''], ['/'], ['无']).extras).toEqual([{}, {}, {}])
})

test('columns to tick under 五公开 are one element', () => {
  const rows = [
    [...eight, '五公开', '', ''],
    [...eight.map(() => ''), '决策', '执行', '结果'],
    [...item, '√', '', '√'],
  ]
  const merges = [
    ...eight.map((_, col) => ({ startRow: 0, endRow: 1, startCol: col, endCol: col })),
    { startRow: 0, endRow: 0, startCol: 9, endCol: 11 },
  ]
  const reading = readSheet(gridOf({ name: '目录', rows, merges }), askedColumns(fields))
  expect(reading && withAskedFields(reading, fields).items.map(({ extra }) => extra)).toEqual([
    { 五公开: '决策公开、结果公开' },
  ])
})

test('责任主体 that a round asks for is itself, also where no column says 公开主体', () => {
  const rows = [
    [...eight.filter((each) => each !== '公开主体'), '责任主体'],
    [...item.filter((each) => each !== '教育局'), '基教科'],
  ]
  const reading = readSheet(gridOf({ name: '目录', rows }), askedColumns(fields))
  expect(reading?.items[0]).toMatchObject({ disclosingBody: null, extra: { 责任主体: '基教科' } })
})

test('a person may say which column is an element of the round, whatever it is headed', () => {
  const rows = [
    [...eight, '公开类别'],
    [...item, '■结果公开 □决策公开'],
  ]
  const first = readSheet(gridOf({ name: '目录', rows }), askedColumns(fields))
  const key = first?.columns.at(-1)?.key ?? ''
  const choices = { ...askedColumns(fields), [key]: 'extra.五公开' } as const
  const reading = readSheet(gridOf({ name: '目录', rows }), choices)
  if (!reading) throw new Error('not read')
  const { columns, items } = withAskedFields(reading, fields)
  expect(columns.at(-1)).toMatchObject({ header: '公开类别', use: 'extra.五公开' })
  expect(items[0]?.extra).toEqual({ 五公开: '结果公开' })
})

test('what a county keeps of its own stays beside, and a round that asks for nothing changes nothing', () => {
  expect(read(['备注', '五公开'], ['见附件', '服务公开']).extras).toEqual([{ 五公开: '服务公开', 备注: '见附件' }])
})
