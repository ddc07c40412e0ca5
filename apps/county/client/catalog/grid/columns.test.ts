import { accountable, fiveOpenings } from '@mingce/domain/round/given'
import { item } from '@mingce/ui/test-items'
import { expect, test } from 'vitest'
import { columnsOf, frozenCount } from './columns.ts'
import { issuesOf } from './issues.ts'

const scope = item({ extra: { 五公开: '决策' }, subcategories: ['小学'] })
const columns = columnsOf([scope])
const column = (key: string) => columns.find((each) => each.key === key) ?? expect.fail(`no column ${key}`)

test('the columns stand in the order of the official table, the names still on the left', () => {
  expect(columns.map(({ key }) => key)).toEqual([
    ...['category', 'subcategories.1', 'name', 'contentElements', 'legalBases', 'disclosureTimeLimit'],
    ...['disclosingBody', 'channels', 'audiences.whole_society', 'audiences.specific_group'],
    ...['disclosureModes.proactive', 'disclosureModes.on_request', 'disclosureLevels.county'],
    ...['disclosureLevels.township', 'extra.五公开'],
  ])
  expect(frozenCount(columns)).toBe(3)
})

test('what the round asks for stands in its order, filled in or not, before the county’s own; choices are read as they are written', () => {
  const asked = columnsOf([item({ extra: { 备注: '略', 五公开: '全程' } })], [accountable, fiveOpenings])
  expect(asked.slice(-3).map(({ key, kind, group }) => [key, kind, group])).toEqual([
    ['extra.责任主体', 'line', '本轮次选填'],
    ['extra.五公开', 'choices', '本轮次必填'],
    ['extra.备注', 'line', undefined],
  ])
  const five = asked.at(-2) ?? expect.fail('no column 五公开')
  const read = (text: string) => five.read(text, scope).extra.五公开
  expect(['结果公开，决策公开', '■决策公开 □执行公开 ■结果公开', '决策、结果'].map(read)).toEqual(
    Array(3).fill('决策公开、结果公开'),
  )
  expect(read('全程公开')).toBe('全程公开')
})

test('what the round requires and an item lacks keeps it from being filed, and so does what is no choice', () => {
  const fields = [fiveOpenings, accountable]
  const told = (extra: Record<string, string>) =>
    issuesOf(item({ extra }), fields).flatMap(({ kind, field }) =>
      field.startsWith('extra.') ? [`${kind} ${field}`] : [],
    )
  expect([{}, { 五公开: '全程' }, { 五公开: '决策公开' }].map(told)).toEqual([
    ['missing extra.五公开'],
    ['missing extra.五公开'],
    [],
  ])
  expect(issuesOf(item({ extra: {} })).filter(({ field }) => field.startsWith('extra.'))).toEqual([])
})

test('what is found in a level between stands at the cell of that level', () => {
  const found = issuesOf(item({ subcategories: ['小学', '双流区招生'] }), [], { division: '510113' })
  expect(found.filter(({ words }) => words.includes('双流区')).map(({ field }) => field)).toEqual(['subcategories.2'])
})

test('every cell reads what it shows as what it is', () => {
  const other = item({ ...scope, channels: ['gov_website', 'other'], otherChannelText: '家长会、校讯通' })
  for (const each of [scope, other])
    for (const { textOf, read } of columns) expect(read(textOf(each), each)).toEqual(each)
})

test('laws and contents are one a line, by bullets or numbers too; a line that stood there stays as it was', () => {
  const { legalBases } = column('legalBases').read('《中华人民共和国义务教育法》\n《教育法》《教师法》', scope)
  expect(legalBases).toEqual(['《中华人民共和国义务教育法》', '教育法', '教师法'])
  expect(column('contentElements').read('1.机关名称2.办公地址', scope).contentElements).toEqual([
    '机关名称',
    '办公地址',
  ])
  expect(column('contentElements').read('招生计划\n办法', scope).contentElements).toEqual(['招生计划', '办法'])
})

test('channels are read from boxes, from names and from words of the county’s own, and lose none of them', () => {
  const read = (text: string) => {
    const { channels, otherChannelText } = column('channels').read(text, scope)
    return { channels, otherChannelText }
  }
  expect(read('■政府网站 □政府公报 ■精准推送')).toEqual({
    channels: ['gov_website', 'targeted_push'],
    otherChannelText: null,
  })
  expect(read('政府网站、其他：家长会、校讯通')).toEqual({
    channels: ['gov_website', 'other'],
    otherChannelText: '家长会、校讯通',
  })
  expect(read('政府网站、致家长的一封信')).toEqual({
    channels: ['gov_website', 'other'],
    otherChannelText: '致家长的一封信',
  })
})

test('a tick is √, 是 or a box, a cross is none; words beside the tick say which group', () => {
  const group = column('audiences.specific_group')
  expect(group.read('√(学生家长)', scope)).toMatchObject({
    audiences: ['whole_society', 'specific_group'],
    audienceNote: '学生家长',
  })
  expect(group.read('×', group.read('是', scope)).audiences).toEqual(['whole_society'])
})

test('a time limit keeps its words, read or not', () => {
  const limit = column('disclosureTimeLimit')
  expect(limit.read('每年1月31日前', scope).disclosureTimeLimit).toMatchObject({
    raw: '每年1月31日前',
    trigger: 'periodic',
  })
  expect(limit.read('视情况而定', scope).disclosureTimeLimit).toMatchObject({ raw: '视情况而定', trigger: null })
  expect(limit.read(' ', scope).disclosureTimeLimit).toBeNull()
})
