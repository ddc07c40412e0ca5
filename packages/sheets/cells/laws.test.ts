import { expect, test } from 'vitest'
import { readLaws } from './laws.ts'

test.each([
  ['《统计法》《教育统计管理规定》', ['统计法', '教育统计管理规定']],
  ['《统计法》、《教育统计管理规定》', ['统计法', '教育统计管理规定']],
  ['《教育法》,、《教师法》', ['教育法', '教师法']],
  ['1.《教育法》；2.《教师法》', ['教育法', '教师法']],
  ['《教育法》和《教师法》', ['教育法', '教师法']],
  ['《政府信息公开条例》(国务院令第711号)、《教育法》', ['政府信息公开条例(国务院令第711号)', '教育法']],
  ['《教育部关于印发〈教师资格证书管理规定〉的通知》', ['教育部关于印发〈教师资格证书管理规定〉的通知']],
  ['《关于印发《县级目录》的通知》《教育法》', ['关于印发《县级目录》的通知', '教育法']],
  [
    '《国务院办公厅印发<关于全面推进政务公开工作的意见>实施细则的通知》',
    ['国务院办公厅印发<关于全面推进政务公开工作的意见>实施细则的通知'],
  ],
  ['《教师资格条例》及实施办法、《教师法》', ['《教师资格条例》及实施办法', '教师法']],
  ['《教育法》第十五条、第十六条；《教师法》', ['《教育法》第十五条、第十六条', '教师法']],
  ['国务院《关于进一步推进户籍制度改革的意见》', ['国务院《关于进一步推进户籍制度改革的意见》']],
  ['国办发〔2019〕54号', ['国办发〔2019〕54号']],
])('%j cites each law once, without a doubt', (cell, laws) => {
  expect(readLaws(cell)).toEqual({ value: laws, doubts: [] })
})

test('a 》 missing at the end of the cell ends with the cell', () => {
  const { value, doubts } = readLaws('《政府信息公开条例》《教育部关于推进中小学信息公开工作的意见')
  expect(value).toEqual(['政府信息公开条例', '教育部关于推进中小学信息公开工作的意见'])
  expect(doubts).toEqual([
    '依据“《教育部关于推进中小学信息公开工作的意见”缺少书名号“》”，读到“中小学信息公开工作的意见”为止',
  ])
})

test('marks that were written twice are one pair, and a row of them tells one doubt', () => {
  expect(readLaws('《《义务教育法》》')).toEqual({ value: ['义务教育法'], doubts: [] })
  expect(readLaws(`${'《'.repeat(30)}义务教育法`)).toEqual({
    value: ['义务教育法'],
    doubts: ['依据“《义务教育法”缺少书名号“》”，读到“《义务教育法”为止'],
  })
})

test.each(['同上', '见附件1', '〃'])('%s names no law, stays as it is written, and is told', (cell) => {
  expect(readLaws(cell)).toEqual({ value: [cell], doubts: [`依据只写“${cell}”，没有写出名称，请写全`] })
})

test('a title that was never closed leaves the separator behind it out', () => {
  expect(readLaws('《教育法、《教师法》').value).toEqual(['教育法', '教师法'])
})

test.each(['《》', '》》》', '《 》、'])('%s names no law, and is told with what stands there', (cell) => {
  expect(readLaws(cell)).toEqual({
    value: [],
    doubts: [`依据“${cell}”里没有读到名称，没有导入，请对照原件`],
  })
})

test('a 》 missing before the next title ends there', () => {
  const { value, doubts } = readLaws('《政府信息公开条例《教育法》')
  expect(value).toEqual(['政府信息公开条例', '教育法'])
  expect(doubts).toHaveLength(1)
})

test('a 《 missing begins behind the last separator', () => {
  const { value, doubts } = readLaws('《教师法》、教育法》')
  expect(value).toEqual(['教师法', '教育法'])
  expect(doubts).toHaveLength(1)
})

test('laws without any book mark are split where every piece ends like a law, and it is told', () => {
  expect(readLaws('教育法、义务教育法、教师资格条例')).toEqual({
    value: ['教育法', '义务教育法', '教师资格条例'],
    doubts: ['依据没有书名号，按分隔符拆成 3 部'],
  })
  expect(readLaws('上级文件、会议精神').value).toEqual(['上级文件、会议精神'])
})

test('等 behind the last law is told as a list that may not be whole', () => {
  expect(readLaws('《教育法》等')).toEqual({ value: ['教育法'], doubts: ['依据末尾写有“等”，可能没有列全'] })
})
