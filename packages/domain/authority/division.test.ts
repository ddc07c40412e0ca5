import { expect, test } from 'vitest'
import {
  bureauName,
  cities,
  cityOf,
  countiesOf,
  divisions,
  levelOf,
  nameOf,
  parseDivision,
  pathName,
  province,
  shortNameOf,
} from './division.ts'

const [qingbaijiang, chengdu] = [parseDivision('510113'), parseDivision('510100')]

test('四川省 has 21 cities and 183 counties, each county under exactly one city', () => {
  expect(divisions).toHaveLength(205)
  expect(new Set(divisions.map(({ code }) => code)).size).toBe(205)
  expect(cities()).toHaveLength(21)
  const counties = cities().flatMap(countiesOf)
  expect(counties).toHaveLength(183)
  for (const county of counties)
    expect([levelOf(county), countiesOf(cityOf(county)).includes(county)]).toEqual(['county', true])
  expect(countiesOf(province)).toEqual([])
  expect(countiesOf(qingbaijiang)).toEqual([])
})

test('a division is named so that its city is known: 市中区 exists in 内江 and in 乐山', () => {
  expect(pathName(qingbaijiang)).toBe('成都市青白江区')
  expect(pathName(chengdu)).toBe('成都市')
  expect(divisions.filter(({ name }) => name === '市中区').map(({ code }) => pathName(code))).toEqual([
    '内江市市中区',
    '乐山市市中区',
  ])
})

test('bureaus are named by rule, prefectures by their short name', () => {
  const named = (code: string) => bureauName(parseDivision(code))
  expect(['510113', '510100', '513200', '513300', '513400', '510000'].map(named)).toEqual([
    '青白江区教育局',
    '成都市教育局',
    '阿坝州教育局',
    '甘孜州教育局',
    '凉山州教育局',
    '四川省教育厅',
  ])
})

test('会理市 bears its code of 2021', () => {
  expect(nameOf(parseDivision('513402'))).toBe('会理市')
})

test.each(['', '51011', '5101133', '510199', '330106', '510113 ', '５１０１１３'])(
  '%j is not a division of 四川省',
  (text) => {
    expect(() => parseDivision(text)).toThrow(RangeError)
  },
)

test('the province belongs to no city', () => {
  expect(() => cityOf(province)).toThrow(RangeError)
  expect(cityOf(chengdu)).toBe(chengdu)
})

test('where there is little room a name leaves out who lives there, not what the division is', () => {
  const short = (code: string) => shortNameOf(parseDivision(code))
  expect(['510113', '510726', '511132', '513200'].map(short)).toEqual(['青白江区', '北川县', '峨边县', '阿坝州'])
})
