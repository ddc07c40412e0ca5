import { expect, test } from 'vitest'
import { divisions, pathName } from '../authority/division.ts'
import { foreignPlaces } from './foreign-place.ts'

const qingbaijiang = '510113'
const neijiangShizhong = '511002'
const leshanShizhong = '511102'

test.each([
  [qingbaijiang, '四川省成都市青白江区教育局', []],
  [qingbaijiang, '双流区教育局', ['双流区']],
  [qingbaijiang, '内江市市中区教育和体育局', ['内江市', '市中区']],
  [qingbaijiang, '阿坝州教育局、阿坝藏族羌族自治州', ['阿坝州', '阿坝藏族羌族自治州']],
  [qingbaijiang, '《上海市政府信息公开规定》', ['上海市']],
  [neijiangShizhong, '市中区教育局，内江市市中区', []],
  [leshanShizhong, '内江市市中区教育局', ['内江市', '市中区']],
  [leshanShizhong, '乐山市市中区教育局', []],
  ['510402', '攀枝花市东区', []],
  ['510411', '攀枝花市东区', ['东区']],
  [qingbaijiang, '成都市东区各校、学校东区', []],
  ['513402', '会理县、会理市', []],
  ['510185', '四川省简阳市', []],
])('%s: %s', (division, text, places) => {
  expect(foreignPlaces(text, division)).toEqual(places)
})

test.each([
  '提高县域内义务教育质量',
  '管理县级财政',
  '著名山区学校',
  '投资中县级承担部分',
  '城市中区域划分',
  '本区、全县、各县（市、区）、县级汇总数据',
  '部门和地方政府规章',
])('%s names no place', (text) => {
  expect(foreignPlaces(text, qingbaijiang)).toEqual([])
})

test('of all divisions each names itself to itself, and something foreign to a county of another city', () => {
  const counties = divisions.filter(({ code }) => !code.endsWith('00'))
  const wrong = counties.filter(({ code }) => {
    const other = code.startsWith('5101') ? '511002' : qingbaijiang
    return foreignPlaces(pathName(code), code).length > 0 || foreignPlaces(pathName(code), other).length !== 2
  })
  expect(wrong).toEqual([])
})
