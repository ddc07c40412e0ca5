import { expect, test } from 'vitest'
import { sheetOf, type TestCell, workbookOf, workbookWith } from './fixtures/workbook.ts'
import { readWorkbook } from './read-workbook.ts'

const heading = ['序号', '一级事项', '二级事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道和载体']
const law = '《中华人民共和国政府信息公开条例》'
const within = '信息形成或者变更之日起20个工作日内'
const body = '青白江区教育局'
const tail = [law, within, body, '■政府网站']

async function read(rows: readonly (readonly TestCell[])[], across: readonly string[] = []) {
  return readWorkbook(await workbookOf(rows, across))
}

async function messagesOf(rows: readonly (readonly TestCell[])[], across: readonly string[] = []) {
  return (await read(rows, across)).doubts.map(({ row, message }) => `${row} ${message}`)
}

test('columns may stand in any order', async () => {
  const { items } = await read([
    ['公开渠道和载体', '二级事项', '公开主体', '一级事项', '公开内容'],
    ['■政府网站', '招生政策', body, '招生管理', '●招生计划'],
  ])
  expect(items).toMatchObject([
    {
      levels: ['招生管理', '招生政策'],
      contentElements: ['招生计划'],
      disclosingBody: body,
      channels: ['gov_website'],
    },
  ])
})

test('levels left blank instead of merged are filled from above, and told', async () => {
  const rows = [heading, ['1', '招生管理', '招生政策', '●甲', ...tail], ['', '', '招生计划', '●乙', ...tail]]
  const { items, doubts } = await read(rows)
  expect(items.map(({ ordinal, levels }) => [ordinal, ...levels])).toEqual([
    ['1', '招生管理', '招生政策'],
    ['1', '招生管理', '招生计划'],
  ])
  expect(doubts).toContainEqual({ row: 3, element: 'levels', message: '上级事项为空，沿用上面的“招生管理”' })
})

test('an empty 二级事项 leaves the level above as the name, and is told', async () => {
  const { items, doubts } = await read([heading, ['1', '学生管理', '', '●学籍管理 ●转学', ...tail]])
  expect(items).toMatchObject([{ levels: ['学生管理'], category: '学生管理', name: '学生管理' }])
  expect(doubts).toContainEqual({
    row: 2,
    element: 'levels',
    message: '最末一级事项为空，暂以“学生管理”作为事项名称',
  })
})

test('a level merged over the next one is one level, without a doubt', async () => {
  const { items, doubts } = await read([heading, ['1', '财务信息', '', '●预决算', ...tail]], ['B2:C2'])
  expect(items).toMatchObject([{ levels: ['财务信息'] }])
  expect(doubts.filter(({ element }) => element === 'levels')).toEqual([])
})

test('four levels are kept, outermost first, whatever the order of their columns', async () => {
  const { items } = await read([
    ['四级事项', '三级事项', '二级事项', '一级事项', '公开内容', '公开依据', '公开时限'],
    ['丁', '丙', '乙', '甲', '●内容', law, within],
  ])
  expect(items).toMatchObject([{ levels: ['甲', '乙', '丙', '丁'], category: '甲', name: '丁' }])
})

test('rows merged into one item give their contents to it, and it is told', async () => {
  const { items, doubts } = await read([
    heading,
    ['1', '招生管理', '招生政策', '甲文件', ...tail],
    [null, null, null, '乙文件', null, null, null, null],
  ])
  expect(items).toMatchObject([
    { row: 2, contentElements: ['甲文件', '乙文件'], legalBases: ['中华人民共和国政府信息公开条例'] },
  ])
  expect(doubts).toContainEqual({
    row: 3,
    element: 'levels',
    message: '与上一行同属一个合并的事项，内容和依据已并入上一行的事项',
  })
})

test('a basis and channels merged downwards belong to every item they span', async () => {
  const { items } = await read([
    heading,
    ['1', '招生管理', '招生政策', '●甲', ...tail],
    [null, null, '招生计划', '●乙', null, within, body, null],
  ])
  expect(items[1]).toMatchObject({ legalBases: ['中华人民共和国政府信息公开条例'], channels: ['gov_website'] })
})

test('a title, lines above the table, a section heading and notes at the foot are no items', async () => {
  const rows = [
    ['青白江区义务教育领域基层政务公开标准目录', '', '', '', '', '', '', ''],
    ['填报单位：青白江区教育局', '', '', '', '', '', '', ''],
    heading,
    ['一、招生类', '', '', '', '', '', '', ''],
    ['1', '招生管理', '招生政策', '●甲', ...tail],
    ['注：本目录自印发之日起施行。', '', '', '', '', '', '', ''],
  ]
  const reading = await read(rows, ['A1:H1', 'A2:H2', 'A4:H4', 'A6:H6'])
  expect(reading.title).toBe('青白江区义务教育领域基层政务公开标准目录')
  expect(reading.items.map(({ row }) => row)).toEqual([5])
  expect(reading.doubts.map(({ row, message }) => `${row} ${message}`)).toEqual([
    '2 表格上方的文字没有导入：“填报单位：青白江区教育局”',
    '3 没有找到这些列：公开对象、公开方式',
    '4 这一行像说明或小标题，没有作为事项导入：“一、招生类”',
    '6 这一行像说明或小标题，没有作为事项导入：“注：本目录自印发之日起施行。”',
  ])
})

test('a heading repeated on the next page is no item', async () => {
  const { items } = await read([
    heading,
    ['1', '甲', '甲一', '●甲', ...tail],
    heading,
    ['1', '乙', '乙一', '●乙', ...tail],
  ])
  expect(items.map(({ row }) => row)).toEqual([2, 4])
})

test('audiences, modes and levels in words are read from one column each', async () => {
  const { items, doubts } = await read([
    ['公开事项', '公开内容', '公开对象', '公开方式', '公开层级'],
    ['招生政策', '甲', '全社会', '主动公开', '县级、乡级'],
    ['学籍管理', '乙', '特定群体（在校学生）', '依申请公开', '区级'],
  ])
  expect(items).toMatchObject([
    { audiences: ['whole_society'], disclosureModes: ['proactive'], disclosureLevels: ['county', 'township'] },
    { audiences: ['specific_group'], disclosureModes: ['on_request'], extra: { 公开对象: '特定群体（在校学生）' } },
  ])
  expect(doubts.map(({ message }) => message)).toContain(
    '“公开对象”写的是“特定群体（在校学生）”，按最接近的选项读取，原文放入扩展要素',
  )
})

test('ticks come as √ ✓ ■ ● 是, and as letters of a lost symbol font, which is told', async () => {
  const { items, doubts } = await read(
    [
      ['公开事项', '公开内容', '公开对象', '', '公开方式', ''],
      [null, null, '全社会', '特定群体', '主动', '依申请'],
      ['甲', '一', '√', '□', '✓', '×'],
      ['乙', '二', '■', '', '', '●'],
      ['丙', '三', '', '是', true, false],
      ['丁', '四', 'P', '', '√', ''],
    ],
    ['C1:D1', 'E1:F1'],
  )
  expect(items.map(({ audiences, disclosureModes }) => [...audiences, ...disclosureModes])).toEqual([
    ['whole_society', 'proactive'],
    ['whole_society', 'on_request'],
    ['specific_group', 'proactive'],
    ['whole_society', 'proactive'],
  ])
  expect(doubts).toContainEqual({
    row: 6,
    element: 'audiences',
    message: '“公开对象/全社会”栏填的是“P”，按已勾选读取',
  })
})

test('channels as columns to tick', async () => {
  const { items } = await read(
    [
      ['公开事项', '公开内容', '公开渠道和载体', '', '', '公开时限'],
      [null, null, '政府网站', '两微一端', '公开查阅点', null],
      ['招生政策', '甲', '√', '', '√', within],
    ],
    ['C1:E1'],
  )
  expect(items[0]?.channels).toEqual(['gov_website', 'public_reading_point'])
})

test('责任主体 beside 公开主体 is an extra element, never mixed with it', async () => {
  const { columns, items } = await read([
    ['公开事项', '公开内容', '责任主体', '公开主体', '五公开', '备注'],
    ['招生政策', '甲', '基础教育科', body, '决策', ''],
  ])
  expect(columns.map(({ element }) => element)).toEqual([
    'levels',
    'contentElements',
    'extra',
    'disclosingBody',
    'extra',
    'extra',
  ])
  expect(items[0]).toMatchObject({ disclosingBody: body, extra: { 责任主体: '基础教育科', 五公开: '决策' } })
})

test('two extra columns of one name keep both texts, and a name like __proto__ is only a name', async () => {
  const { items } = await read([
    ['公开事项', '公开内容', '公开时限', '说明', '说明', '__proto__'],
    ['招生政策', '甲', within, '一', '二', '三'],
  ])
  expect(items[0]?.extra).toEqual({ 说明: '一', '说明（2）': '二', '“__proto__”': '三' })
})

test('every readable sheet is read, the others are named', async () => {
  const reading = await readWorkbook(
    await workbookWith([
      sheetOf('义务教育', [heading, ['1', '甲', '甲一', '●一', ...tail]]),
      sheetOf('学前教育', [heading, ['1', '乙', '', '●二', ...tail]]),
      sheetOf('说明', [['本表由青白江区教育局编制']]),
      { ...sheetOf('旧稿', [heading, ['1', '丙', '丙一', '●三', ...tail]]), hidden: true },
    ]),
  )
  expect(reading.items.map(({ sheet, name }) => [sheet, name])).toEqual([
    ['义务教育', '甲一'],
    ['学前教育', '乙'],
  ])
  const messages = reading.doubts.map(({ message }) => message)
  expect(messages).toContain('工作表“说明”没有目录表头，没有导入')
  expect(messages).toContain('工作表“旧稿”是隐藏的，没有导入')
  expect(messages).toContain('〔学前教育〕最末一级事项为空，暂以“乙”作为事项名称')
  const [, named] = /^〔(.*?)〕/.exec(reading.doubts.find(({ sheet }) => sheet === '学前教育')?.message ?? '') ?? []
  expect(named).toBe('学前教育')
})

test('the same remark on many rows is one remark', async () => {
  const rows = ['甲', '乙', '丙', '丁'].map((name, at) => [`${at + 1}`, '招生 管理', name, '●一', ...tail])
  expect(await messagesOf([heading, ...rows])).toContain('2 第2—5行：汉字之间有空格，可能是排版造成的，已原样保留')
})

test('a name used twice, a redacted number and an invisible character are told', async () => {
  const messages = await messagesOf([
    heading,
    ['1', '招生', '政策', '●一', law, '形成之日起**个工作日内', body, '■政府网站'],
    ['2', '招生', '政策', '●二\u200B', ...tail],
  ])
  expect(messages).toContain('3 事项“政策”与第2行同名')
  expect(messages).toContain('2 公开时限“形成之日起**个工作日内”的数字被遮盖，未读出天数')
  expect(messages).toContain('3 文字里有不可见的字符，已原样保留')
})

test('text is kept as NFC, outside the basic plane too', async () => {
  const { items } = await read([heading, ['1', '招生', '𬭎文学校e\u0301', '●一', ...tail]])
  expect(items[0]?.name).toBe('𬭎文学校é')
})

test('what does not fit an item is told while reading', async () => {
  const { doubts } = await read([heading, ['1', '招生', '政'.repeat(300), '●一', ...tail]])
  expect(doubts).toContainEqual({
    row: 2,
    element: 'levels',
    message: `“${'政'.repeat(20)}…”超过 200 字，导入时只保留前 200 字，请精简`,
  })
})
