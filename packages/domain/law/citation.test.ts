import { expect, test } from 'vitest'
import { registerGuide2019 } from '../guide/guide-2019.ts'
import { normaliseTitle, parseCitation } from './citation.ts'
import { lawFlagsOf } from './flags.ts'
import { seedInstruments } from './instrument.ts'
import { readBases } from './read-bases.ts'
import { isSameLaw as isSame } from './same-law.ts'
import { seedLaws } from './seed.ts'

const idOf = (text: string) => readBases([text], seedLaws)[0]?.law?.id ?? 'unknown'
const isSameLaw = (a: string, b: string) => isSame(a, b, seedLaws)

test('《政府信息公开条例》 is the same law under its full name, with its decree, and in other widths', () => {
  const ways = [
    '《政府信息公开条例》',
    '《中华人民共和国政府信息公开条例》(国务院令第711号)',
    '《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号，2019）',
    '中华人民共和国政府信息公开条例（2019年修订）',
    '《 中华人民共和国\n政府信息公开条例 》',
    '《中华人民共和国政府信息公开条例',
    '国务院令第711号',
  ]
  for (const way of ways) expect([way, idOf(way), isSameLaw(way, '政府信息公开条例')]).toEqual([way, 'gir_2019', true])
})

test('a citation is read into title, number and year', () => {
  expect(parseCitation('《中华人民共和国政府信息公开条例》(国务院令第711号)')).toEqual({
    title: '中华人民共和国政府信息公开条例',
    docNumber: '国务院令第711号',
    year: null,
  })
  expect(parseCitation('中华人民共和国教育法（2015）')).toEqual({
    title: '中华人民共和国教育法',
    docNumber: null,
    year: 2015,
  })
  expect(parseCitation('国办发〔2019〕54号')).toEqual({ title: '', docNumber: '国办发〔2019〕54号', year: 2019 })
  expect(parseCitation('《教师资格条例》及实施办法')).toEqual({ title: '教师资格条例', docNumber: null, year: null })
  expect(parseCitation('《教师法》（二〇〇九年修正）第二十六条')).toEqual({
    title: '教师法',
    docNumber: null,
    year: 2009,
  })
  expect(parseCitation('国办发〔二〇一九〕五十四号')).toMatchObject({ title: '', year: 2019 })
  expect(parseCitation('GB/T 37668-2019')).toEqual({ title: '', docNumber: 'GB/T37668-2019', year: 2019 })
})

test('a date or a verb before a number is not the agency’s, and of several numbers the last is the version’s', () => {
  const ways = [
    '（2019年国务院令第711号）',
    '（2019年4月3日国务院令第711号）',
    '（二〇一九年四月三日国务院令第711号）',
    '（经国务院令第711号修订）',
    '（2007年国务院令第492号公布，2019年国务院令第711号修订）',
    '（第711号国务院令）',
  ]
  const read = ways.map(
    (way) => readBases([`《中华人民共和国政府信息公开条例》${way}`], seedLaws)[0]?.citation.docNumber,
  )
  expect(new Set(read)).toEqual(new Set(['国务院令第711号', '第711号国务院令']))
  expect(parseCitation('《政府信息公开条例》（2007年国务院令第492号，2019年国务院令第711号修订）').year).toBe(2019)
  for (const own of ['经济和信息化部令第5号', '日照市人民政府令第5号'])
    expect(parseCitation(`《某办法》（${own}）`).docNumber).toBe(own)
  expect(parseCitation('《政府信息公开条例》（2019年4月3日修订，2007年公布）').year).toBe(2019)
})

test('a year in the marks of a title is the version’s', () => {
  const years = ['《义务教育法（2018年修正）》', '《义务教育法（2015）》', '《义务教育法（二〇一八年修正本）》']
  expect(years.map((way) => parseCitation(way).year)).toEqual([2018, 2015, 2018])
})

test('a number without its 号 is known, and a figure behind a year in round brackets is none', () => {
  expect(idOf('教办厅函〔2019〕39')).toBe('jbth_2019_39')
  expect(parseCitation('教育法(2015)3').docNumber).toBeNull()
})

test('a title within a title belongs to it', () => {
  const outer = '《教育部办公厅关于印发〈义务教育领域基层政务公开标准指引〉的通知》（教办厅函〔2019〕39号）'
  expect(parseCitation(outer).docNumber).toBe('教办厅函〔2019〕39号')
  expect([outer, '《教育部办公厅关于印发<义务教育领域基层政务公开标准指引>的通知》'].map(idOf)).toEqual([
    'jbth_2019_39',
    'jbth_2019_39',
  ])
})

test('document numbers agree whatever their brackets', () => {
  expect(['国办发[2019]54号', '国办发(2019)54号'].map(idOf)).toEqual(['gbf_2019_54', 'gbf_2019_54'])
})

test.each([
  '中华人民共和国国务院令（第711号）',
  '国务院令（第711号）',
  '（国务院令（第七百一十一号））',
  '国务院令〔2019〕第711号',
  '国务院令（2019年第711号）',
  '国务院令第711',
  '政府信息公开条例国务院令第711号',
  '《政府信息公开条例》、（国务院令（第711号））',
])('%s is decree 711', (way) => {
  expect(readBases([way], seedLaws).map(({ law }) => law?.id)).toEqual(['gir_2019'])
  expect(lawFlagsOf([way], seedLaws, '2021-10-14')).toEqual([])
})

test.each([
  ...['国办发2019年54号', '国办发[2019]54 号', '国办发﹝2019﹞54号', '国办发(2019)第54号', '国办发【2019】54号'],
  ...['国办发〔2019年〕54号', '国办发2019-54号', '国办发二〇一九年第五十四号', '国办发〔2019〕054号', '国办发[2019]54'],
  '关于全面推进基层政务公开标准化规范化工作的指导意见国办发〔2019〕54号',
  '《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》(国办发2019年54号)',
])('%s is number 54 of 2019', (way) => {
  expect(readBases([way], seedLaws).map(({ law, citation: { year } }) => [law?.id, year])).toEqual([
    ['gbf_2019_54', 2019],
  ])
  expect(lawFlagsOf([way], seedLaws, '2021-10-14')).toEqual([])
})

test('another year, another figure and another agency are another number', () => {
  const others = ['国办发2018年54号', '国办发2019年5号', '国办函2019年54号', '国办发2019年541号', '国务院令（第71号）']
  expect(others.map(idOf)).toEqual(others.map(() => 'unknown'))
  expect(isSameLaw('商务部令2019年第1号', '商务部令2020年第1号')).toBe(false)
  expect(isSameLaw('教育部令2019年第9号', '教育部令第9号')).toBe(true)
  for (const own of ['国家税务总局公告2019年第54号', '发改规划〔2019〕1号', '商务部令2019年第1号'])
    expect(parseCitation(own)).toEqual({ title: '', docNumber: own, year: 2019 })
})

test('standards agree whatever their dash', () => {
  expect(['GB/T 37668—2019', 'GB／T 37668－2019', 'GBT37668-2019'].map(idOf)).toEqual(Array(3).fill('gbt_37668'))
})

test('a title without the body in front is known, as is one nearly so under the law’s own number', () => {
  expect(idOf('《关于全面推进基层政务公开标准化规范化工作的指导意见》')).toBe('gbf_2019_54')
  expect(idOf('《关于印发〈义务教育领域基层政务公开标准指引〉的通知》（教办厅函〔2019〕39号）')).toBe('jbth_2019_39')
  expect(idOf('《全面推进基层政务公开标准化规范化工作指导意见》（国办发〔2019〕54号）')).toBe('gbf_2019_54')
  expect(idOf('《全面推进基层政务公开标准化规范化工作指导意见》')).toBe('unknown')
})

test('a law nobody made is flagged, even under a number that exists', () => {
  const nonsense = ['《中华人民共和国校园月球开发法》', '《阳光午餐公开条例》（国务院令第711号）', '请点击下载', '']
  expect(nonsense.map(idOf)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  expect(isSameLaw('《教师法》', '《义务教育法》')).toBe(false)
})

test('two unknown laws are the same only under the same title', () => {
  expect(isSameLaw('《中华人民共和国示例法》', '示例法（2015年修正）')).toBe(true)
  expect(isSameLaw('《示例办法（试行）》', '《示例办法》')).toBe(false)
  expect(isSameLaw('川办发〔2021〕3号', '川办发[2021]第3号')).toBe(true)
  expect(isSameLaw('', '')).toBe(false)
})

test('every law that the guide’s known rows cite is in the registry', () => {
  const cited = registerGuide2019.rows.flatMap(({ item }) => item.legalBases)
  expect(cited.filter((text) => idOf(text) === 'unknown')).toEqual([])
})

test('no two instruments share an id, a title or a number', () => {
  const keys = seedInstruments.flatMap(({ id, title, aliases, docNumber }) => [
    id,
    ...[title, ...aliases].flatMap((each) => (each ? [normaliseTitle(each)] : [])),
    ...(docNumber ? [docNumber] : []),
  ])
  expect(new Set(keys).size).toBe(keys.length)
})
