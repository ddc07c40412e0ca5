import { expect, test } from 'vitest'
import { citingLines } from './citing-lines.ts'

// The first four stand in the catalogs at hand: 永仁县, its mangled copy, 东莞市东坑镇, 中山市.

test('lines of laws and nothing else are citations, in either script and with their versions', () => {
  const lines = [
    '《中华人民共和国教育法》(2015)',
    '《中華人民共和國義務(wù)教育法》(2015)',
    '《教育法》、《中华人民共和国义务教育法》、 《民办教育促进法》、《教 师法》、《国家通用语言文 字法》',
    '《教育法》、《義務教育法》、《民辦教育促進法》',
    '《教育部办公厅关于印发《标准指引》的通知》（教办厅函〔2019〕39号）',
  ]
  expect(citingLines(lines)).toEqual(lines)
})

test('prose is none, whatever title stands in it', () => {
  const prose = ['教育法律、规章制度', '依据《教育法》制定的办法', '《入学指南》下载方式', '随迁子女入学办法', '']
  expect(citingLines(prose)).toEqual([])
})
