import { describe, expect, test } from 'vitest'
import { csvOf, documentWith, htmlOf, pageOf, type TestTable, wordParagraph, wordTableOf } from './fixtures/formats.ts'
import { gbk } from './fixtures/gbk.ts'
import { workbookOf } from './fixtures/workbook.ts'
import { readCatalog } from './read-catalog.ts'
import type { ReadItem } from './reading.ts'

const law = '《中华人民共和国政府信息公开条例》（国务院令第711号）'
const within = '信息形成或者变更之日起20个工作日内'
const body = '青白江区教育局'
const boxes = '■政府网站　□政府公报\n■两微一端　□其他'

/** 青白江区's catalog: a heading of two rows, levels merged downwards, everything else in each row. */
const catalog: TestTable = {
  rows: [
    [
      '序号',
      '公开事项',
      '',
      '公开内容（要素）',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开渠道和载体',
      '公开对象',
      '',
      '公开方式',
      '',
    ],
    [null, '一级事项', '二级事项', null, null, null, null, null, '全社会', '特定群体', '主动', '依申请'],
    ['1', '招生管理', '招生政策', '●招生计划\n●招生范围', law, within, body, boxes, '√', '', '√', ''],
    [
      '2',
      null,
      '随迁子女入学',
      '1.入学条件 2.办理流程',
      `${law}、《义务教育法》`,
      within,
      body,
      boxes,
      '',
      '√',
      '√',
      '',
    ],
    [
      '3',
      '学生管理',
      '学籍管理',
      '学籍管理办法，含“转学”、休学',
      law,
      '每年1月31日前',
      body,
      '■政府网站',
      '√',
      '',
      '',
      '√',
    ],
  ],
  across: ['B1:C1', 'I1:J1', 'K1:L1'],
}

const title = '青白江区义务教育领域基层政务公开标准目录'
const document = documentWith(wordParagraph(title) + wordTableOf(catalog))
const csv = csvOf(catalog)

const expected = [
  {
    ordinal: '1',
    levels: ['招生管理', '招生政策'],
    category: '招生管理',
    name: '招生政策',
    contentElements: ['招生计划', '招生范围'],
    legalBases: ['中华人民共和国政府信息公开条例（国务院令第711号）'],
    disclosureTimeLimit: { raw: within, trigger: 'created_or_changed', amount: 20, unit: 'working_day' },
    disclosingBody: body,
    channels: ['gov_website', 'weibo_wechat_app'],
    otherChannelText: null,
    audiences: ['whole_society'],
    disclosureModes: ['proactive'],
    disclosureLevels: [],
    extra: {},
  },
  {
    ordinal: '2',
    levels: ['招生管理', '随迁子女入学'],
    category: '招生管理',
    name: '随迁子女入学',
    contentElements: ['入学条件', '办理流程'],
    legalBases: ['中华人民共和国政府信息公开条例（国务院令第711号）', '义务教育法'],
    disclosureTimeLimit: { raw: within, trigger: 'created_or_changed', amount: 20, unit: 'working_day' },
    disclosingBody: body,
    channels: ['gov_website', 'weibo_wechat_app'],
    otherChannelText: null,
    audiences: ['specific_group'],
    disclosureModes: ['proactive'],
    disclosureLevels: [],
    extra: {},
  },
  {
    ordinal: '3',
    levels: ['学生管理', '学籍管理'],
    category: '学生管理',
    name: '学籍管理',
    contentElements: ['学籍管理办法，含“转学”、休学'],
    legalBases: ['中华人民共和国政府信息公开条例（国务院令第711号）'],
    disclosureTimeLimit: { raw: '每年1月31日前', trigger: 'periodic', amount: null, unit: null },
    disclosingBody: body,
    channels: ['gov_website'],
    otherChannelText: null,
    audiences: ['whole_society'],
    disclosureModes: ['on_request'],
    disclosureLevels: [],
    extra: {},
  },
]

const gbkPage = pageOf(htmlOf(catalog), '<meta http-equiv=Content-Type content="text/html; charset=gb2312">')
const inEachFormat = [
  ['an .xlsx', 'workbook', await workbookOf(catalog.rows, catalog.across)],
  ['a .docx', 'document', document],
  ['a .csv in UTF-8', 'text', Buffer.from(csv)],
  ['a .csv in UTF-8 with its mark', 'text', Buffer.from(`\uFEFF${csv}`)],
  ['a .csv in GBK', 'text', gbk(csv)],
  ['a text with tabs in UTF-16', 'text', Buffer.from(`\uFEFF${csvOf(catalog, '\t')}`, 'utf16le')],
  [
    'a text with tabs in UTF-16, high byte first',
    'text',
    Buffer.from(`\uFEFF${csvOf(catalog, '\t')}`, 'utf16le').swap16(),
  ],
  ['a .csv with semicolons', 'text', Buffer.from(csvOf(catalog, ';'))],
  ['a table pasted from WPS', 'html', Buffer.from(htmlOf(catalog))],
  ['a page in GBK that calls itself .xls', 'html', gbk(gbkPage)],
] as const

describe('the same catalog reads as the same items, cell by cell, from', () => {
  test.each(inEachFormat)('%s', async (_, kind, bytes) => {
    const { items } = await readCatalog(bytes, kind)
    expect(items.map(({ row }) => row)).toEqual([3, 4, 5])
    expect(items.map(({ sheet, row, ...item }: ReadItem) => item)).toEqual(expected)
  })
})

async function messagesOf(bytes: Uint8Array, kind: 'document' | 'html' | 'text'): Promise<string[]> {
  return (await readCatalog(bytes, kind)).doubts.map(({ row, message }) => `${row} ${message}`)
}

test('an encoding found by elimination and a delimiter other than the comma are told, what is stated is not', async () => {
  const guessed = '1 文件没有写明文字编码，按 GBK（GB18030）读取；如有乱码，请另存为 UTF-8 或 .xlsx 后再导入'
  expect(await messagesOf(gbk(csv), 'text')).toContain(guessed)
  expect(await messagesOf(Buffer.from(csv), 'text')).not.toContain(guessed)
  expect(await messagesOf(gbk(gbkPage), 'html')).not.toContain(guessed)
  expect(await messagesOf(gbk(pageOf(htmlOf(catalog), '')), 'html')).toContain(guessed)
  expect(await messagesOf(Buffer.from(csvOf(catalog, '\t')), 'text')).toContain('1 各列之间按制表符分隔读取')
  expect(await messagesOf(Buffer.from(csvOf(catalog, ';')), 'text')).toContain('1 各列之间按分号分隔读取')
  const stated = await messagesOf(Buffer.from(`sep=;\r\n${csvOf(catalog, ';')}`), 'text')
  expect(stated).not.toContain('1 各列之间按分号分隔读取')
})

test('a level left blank in a .csv is filled from above, and told, as in a workbook', async () => {
  expect(await messagesOf(Buffer.from(csv), 'text')).toContain('4 上级事项为空，沿用上面的“招生管理”')
})

test('the title of a document stands above its table, other text beside it is told', async () => {
  const reading = await readCatalog(document, 'document')
  expect(reading.title).toBe(title)
  expect(reading.doubts.map(({ message }) => message).filter((message) => /之外/.test(message))).toEqual([])
  const more = documentWith(wordParagraph(title) + wordTableOf(catalog) + wordParagraph('青白江区教育局印发'))
  expect(await messagesOf(more, 'document')).toContain('1 表格之外的文字没有导入（1 段）：“青白江区教育局印发”')
})
