import { expect, test } from 'vitest'
import { workbookBytes } from './fixtures/catalog.ts'
import { readWorkbook } from './read-workbook.ts'
import type { ReadItem } from './reading.ts'

const within20 = {
  raw: '信息形成或者变更之日起20个工作日内',
  trigger: 'created_or_changed',
  amount: 20,
  unit: 'working_day',
} as const

async function itemAt(id: string, row: number): Promise<ReadItem | undefined> {
  const { items } = await readWorkbook(workbookBytes(id))
  return items.find((item) => item.row === row)
}

test('永仁 row 3: a two-row heading, thirteen boxes, ticks, bullets with years', async () => {
  expect(await itemAt('01-yongren', 3)).toEqual({
    sheet: 'Sheet1',
    row: 3,
    ordinal: '1',
    levels: ['政策 文件', '教育法律'],
    category: '政策 文件',
    name: '教育法律',
    contentElements: [
      '《中华人民共和国教育法》(2015)',
      '《中华人民共和国义务教育法》(2015)',
      '《中华人民共和国民办教育促进法》(2016)',
      '《中华人民共和国教师法》(2009)',
      '《中华人民共和国国家通用语言文字法》(2000)',
    ],
    legalBases: ['中华人民共和国政府信息公开条例'],
    disclosureTimeLimit: within20,
    disclosingBody: '永仁县教育体育局',
    channels: ['gov_website'],
    otherChannelText: null,
    audiences: ['whole_society'],
    disclosureModes: ['proactive'],
    disclosureLevels: ['county'],
    extra: {},
  })
})

test('永仁 row 4: number and 一级事项 merged from the row above', async () => {
  expect(await itemAt('01-yongren', 4)).toMatchObject({
    ordinal: '1',
    levels: ['政策 文件', '规范性文件'],
    contentElements: ['部门和地方政府规章', '各类教育政策文件'],
  })
})

test('永仁 row 5: 一级事项 and 二级事项 of one name, both 县级 and 乡级 ticked', async () => {
  expect(await itemAt('01-yongren', 5)).toMatchObject({
    levels: ['财务信息', '财务信息'],
    category: '财务信息',
    name: '财务信息',
    disclosureLevels: ['county', 'township'],
  })
})

test('香山 row 4: a book mark never closed, no columns of levels', async () => {
  const { title, doubts, columns } = await readWorkbook(workbookBytes('04-xiangan-xiangshan'))
  expect(title).toBe('香山街道义务教育领域基层政务公开标准目录')
  expect(columns.some(({ element }) => element === 'disclosureLevels')).toBe(false)
  expect(await itemAt('04-xiangan-xiangshan', 4)).toMatchObject({
    legalBases: [
      '中华人民共和国政府信息公开条例',
      '教育部关于进一步做好小学升入初中免试就近入学工作的实施意见',
      '教育部关于推进中小学信息公开工作的意见',
    ],
    channels: [
      'gov_website',
      'weibo_wechat_app',
      'broadcast_tv',
      'print_media',
      'public_reading_point',
      'notice_board',
    ],
    disclosureLevels: [],
  })
  expect(doubts).toEqual([
    {
      row: 4,
      element: 'legalBases',
      message: '依据“《教育部关于推进中小学信息公开工作的意见”缺少书名号“》”，读到“中小学信息公开工作的意见”为止',
    },
  ])
})

test('东阳: seventeen columns, a county-level city, a basis merged over two items, an advertisement told', async () => {
  const { columns, doubts } = await readWorkbook(workbookBytes('06-dongyang-mangled'))
  expect(columns.map(({ header }) => header).slice(-5)).toEqual([
    '公开层级/东阳市级',
    '公开层级/镇街乡',
    '公开层级/村',
    '公开',
    '五公开',
  ])
  expect(await itemAt('06-dongyang-mangled', 6)).toEqual({
    sheet: '（三）义务教育',
    row: 6,
    ordinal: '2',
    levels: ['教育概况', '教育统计数据'],
    category: '教育概况',
    name: '教育统计数据',
    contentElements: ['学校数据、在校生数据、教师数据、办学条件数据、县级汇总数据'],
    legalBases: ['中华人民共和国统计法', '中华人民共和国飞禽走兽老虎机条例', '教育统计管理规定'],
    disclosureTimeLimit: within20,
    disclosingBody: '市教育局',
    channels: ['gov_website', 'weibo_wechat_app', 'public_reading_point'],
    otherChannelText: null,
    audiences: ['whole_society'],
    disclosureModes: ['proactive'],
    disclosureLevels: ['county'],
    extra: { 公开: '■文本', 五公开: '□决策' },
  })
  expect(doubts.map(({ message }) => message)).toEqual([
    '“东阳市级”按县级（县级市）读取',
    '第4—8行：文字里夹有疑似广告的内容（“老虎机”），已原样保留，请核对原文',
    '公开内容用“、”或“；”连写，没有项目符号，按一条保留；需要逐条公开的请拆开',
    '公开内容用“、”或“；”连写，没有项目符号，按一条保留；需要逐条公开的请拆开',
  ])
})

test('民众镇 row 6: traditional characters with pinyin are read by meaning and kept as found', async () => {
  expect(await itemAt('07-zhongshan-minzhong-mangled', 6)).toMatchObject({
    levels: ['招生管理', '招生政策'],
    contentElements: ['各校招生工作實施方案;隨遷子女入學辦法;部分適齡兒童或少年延緩入學、休學等特殊需求的政策解讀等'],
    legalBases: [
      '政府信息公開條例',
      '教育部關于進一步做好小學升入初中免試就近入學工作的實施意見',
      '教育部關于推進中小學信息公開工作的意見',
    ],
    disclosureTimeLimit: { ...within20, raw: '信息形成或者變更之日起20個工作日內' },
    disclosingBody: '民眾鎮(zhèn)教體文旅局',
    channels: ['gov_website'],
    audiences: ['whole_society'],
    disclosureModes: ['proactive'],
  })
})

test('湖滨新区: three levels, no numbers, nothing in doubt', async () => {
  const { title, doubts } = await readWorkbook(workbookBytes('12-suqian-hubin'))
  expect({ title, doubts }).toEqual({ title: null, doubts: [] })
  expect(await itemAt('12-suqian-hubin', 5)).toMatchObject({
    ordinal: null,
    levels: ['2.义务教育日常管理与制度建设', '3.教育概况', '教育统计数据'],
    category: '2.义务教育日常管理与制度建设',
    name: '教育统计数据',
    contentElements: ['学校数据', '在校生数据', '教师数据', '办学条件数据', '县级汇总数据'],
    legalBases: ['中华人民共和国统计法', '中华人民共和国政府信息公开条例', '教育统计管理规定'],
    disclosureLevels: ['county'],
  })
})

test('东坑 row 6: letter-spaced text kept, an address beside the channel, ticks lost and told', async () => {
  const { doubts } = await readWorkbook(workbookBytes('14-dongguan-dongkeng'))
  expect(await itemAt('14-dongguan-dongkeng', 6)).toEqual({
    sheet: 'Sheet1',
    row: 6,
    ordinal: '2',
    levels: ['教 育 概 况', '教 育 事 业 发 展 主 要 情 况'],
    category: '教 育 概 况',
    name: '教 育 事 业 发 展 主 要 情 况',
    contentElements: ['教育事业发展主要情况'],
    legalBases: ['统计法', '政府信息公开  条例', '教育统计管理规定'],
    disclosureTimeLimit: { ...within20, raw: '信息形成或者变 更之日起 20 个工 作日内' },
    disclosingBody: '教 育 管 理中心',
    channels: ['gov_website', 'weibo_wechat_app', 'public_reading_point'],
    otherChannelText: null,
    audiences: [],
    disclosureModes: [],
    disclosureLevels: [],
    extra: { 公开渠道和载体: 'https://www.dg.gov.cn/dk/zt/zwgksxbzml/shbx/' },
  })
  expect(doubts).toContainEqual({
    row: 4,
    rows: [4, 5, 6],
    element: 'audiences',
    message: '第4—6行：“公开对象”没有勾选（勾选标记可能是图片或特殊字体），请补选',
  })
})
