import { expect, test } from 'vitest'
import { sheetOf, type TestCell, workbookWith } from '../fixtures/workbook.ts'
import { sourceOf } from '../read-catalog.ts'
import { readListInWorker } from '../read-in-worker.ts'
import { readList } from './read-list.ts'

// Synthetic lists in the shapes that counties' lists have: no real list was at hand.

const read = async (rows: readonly (readonly TestCell[])[], across: readonly string[] = []) =>
  readList(await sourceOf(await workbookWith([sheetOf('清单', rows, across)]), 'workbook'))
const entry = { code: null, kind: null, body: null, basis: null, audience: null }

test('a heading of two rows, a category merged over its entries, a name over the rows of its bases, a missing code', async () => {
  const { title, list, columns, entries, doubts } = await read(
    [
      ['演示用合成清单：某县教育局权责清单', '', '', '', '', '', ''],
      ['序号', '职权类型', '职权', '', '实施主体', '设定依据', '备注'],
      [null, null, '职权编码', '职权名称', null, null, null],
      ['1', '行政许可', '51-1', '民办学校设立审批', '县教育局', '《民办教育促进法》第十二条', ''],
      ['2', null, '', '教师资格认定', '县教育局', '《教师法》第十三条', ''],
      ['3', '行政给付', '51-3', '学生资助', '县教育局', '《义务教育法》第四十四条', ''],
      ['', null, null, null, null, '《教育法》第三十八条', ''],
      ['注：本表为合成数据', '', '', '', '', '', ''],
    ],
    ['A1:G1', 'C2:D2'],
  )
  expect([title, list]).toEqual(['演示用合成清单：某县教育局权责清单', 'power'])
  expect(columns.map(({ field }) => field)).toEqual([null, 'kind', 'code', 'name', 'body', 'basis', null])
  expect(entries.map(({ row, content }) => [row, content.kind, content.code, content.name])).toEqual([
    [4, '行政许可', '51-1', '民办学校设立审批'],
    [5, '行政许可', null, '教师资格认定'],
    [6, '行政给付', '51-3', '学生资助'],
  ])
  expect(entries[2]?.content.basis).toBe('《义务教育法》第四十四条\n《教育法》第三十八条')
  expect(doubts).toEqual([
    { rows: [8], message: '这一行像说明，没有导入：“注：本表为合成数据”' },
    { rows: [5], message: '没有编码，今后按名称识别' },
  ])
})

test('a service list without codes, sections between its rows, main and inner names', async () => {
  const { list, entries, doubts } = await read([
    ['序号', '主项名称', '子项名称', '服务对象', '责任科室'],
    ['一、基础教育', '', '', '', ''],
    ['1', '入学服务', '学区查询', '适龄儿童家长', '基教股'],
    ['2', '转学服务', '', '学生', '基教股'],
  ])
  expect(list).toBe('service')
  expect(entries.map(({ content }) => content)).toEqual([
    { ...entry, name: '入学服务：学区查询', kind: '基础教育', body: '基教股', audience: '适龄儿童家长' },
    { ...entry, name: '转学服务', kind: '基础教育', body: '基教股', audience: '学生' },
  ])
  expect(doubts.map(({ message }) => message)).toEqual([
    '表头没有认出编码一列',
    '表头没有认出依据一列',
    '这一行像小标题，没有作为事项导入：“一、基础教育”',
  ])
})

test('each name a county has for a column is known', async () => {
  for (const [name, code] of [
    ['事项名称', '事项编码'],
    ['职权名称', '职权编码'],
    ['权力名称', '基本编码'],
    ['服务事项名称', '实施编码'],
    ['公共服务事项', '编号'],
  ] as const) {
    const { columns } = await read([
      [code, name, '事项类型', '行使主体', '实施依据'],
      ['1', '教师资格认定', '行政许可', '教育局', '《教师法》'],
    ])
    expect(columns.map(({ field }) => field)).toEqual(['code', 'name', 'kind', 'body', 'basis'])
  }
})

test('what is too long is cut and told, a code that stands twice is told', async () => {
  const { entries, doubts } = await read([
    ['编码', '事项名称', '依据'],
    ['1', '教师资格认定', '据'.repeat(600)],
    ['1', '学生资助', '《教育法》'],
  ])
  expect(entries[0]?.content.basis).toHaveLength(500)
  expect(doubts.map(({ message }) => message)).toEqual([
    '表头没有认出实施主体一列',
    '依据超过 500 字，只保留前面部分，全文见原件',
    '编码“1”出现 2 次',
  ])
})

test('a .csv is read alike; a file without such a heading, or with a heading alone, says so', async () => {
  const csv = async (text: string) => readList(await sourceOf(Buffer.from(text), 'text'))
  expect((await csv('事项编码,事项名称,实施主体\n1,教师资格认定,教育局\n')).entries).toHaveLength(1)
  await expect(csv('姓名,电话,住址\n甲,1,乙\n')).rejects.toMatchObject({ code: 'NO_LIST_HEADER' })
  await expect(csv('事项编码,事项名称,实施主体\n')).rejects.toMatchObject({ code: 'NO_ITEMS' })
})

test('a file from outside is read in a thread of its own; JSON holds no list', async () => {
  const inThread = (text: string) => readListInWorker(Buffer.from(text), '清单.csv')
  expect((await inThread('事项编码,事项名称,实施主体\n1,教师资格认定,教育局\n')).entries).toHaveLength(1)
  await expect(inThread('{"a":1}')).rejects.toMatchObject({ code: 'OTHER_FORMAT' })
})

test('what mangled a list is told by field and row, and every word stays as it is written', async () => {
  const names = ['《民办学校设立', '民辦學校變更', '对□□行为的处罚', '更多范文请关注公众号范文网', '教师资格认定']
  const bases = ['《民办教育促进法', '《教育法》', '\uFFFD\uFFFD', '《教师法》', '《教师法》第十三条']
  const { entries, doubts } = await read([
    ['编码', '职权名称', '实施主体', '设定依据'],
    ...names.map((name, at) => [`51-${at}`, name, '县教育局', bases[at] ?? '']),
  ])
  expect(entries.map(({ content }) => [content.name, content.basis])).toEqual(
    names.map((name, at) => [name, bases[at]]),
  )
  expect(doubts.map(({ rows, message }) => [...rows, message])).toEqual([
    [2, '名称：书名号“《”“》”不成对，已原样保留'],
    [2, '依据：书名号“《”“》”不成对，已原样保留'],
    [3, '名称：文字里有繁体字，已原样保留'],
    [4, '名称：文字里有乱码，请核对原文'],
    [4, '依据：文字里有乱码，请核对原文'],
    [5, expect.stringContaining('名称：夹有疑似广告的内容')],
  ])
})
