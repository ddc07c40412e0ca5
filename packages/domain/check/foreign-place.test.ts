import { expect, test } from 'vitest'
import { bureauName, divisions, pathName } from '../authority/division.ts'
import { foreignBureaus } from './foreign-bureau.ts'
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
  ['513425', '凉山州会理县、会理市', []],
  ['512081', '资阳市简阳市', []],
  [qingbaijiang, '雙流區教育局、瀘縣教育局', ['雙流區', '瀘縣']],
  [qingbaijiang, '郫县教育局，成都市双流县', ['郫县', '双流县']],
  ['510117', '成都市郫縣', []],
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

test.each([
  ['永仁县教育体育局', ['永仁县']],
  ['永仁縣教育體育局', ['永仁縣']],
  ['翔安区教育局', ['翔安区']],
  ['东阳市教育局', ['东阳市']],
  ['中山市教育和體育局', ['中山市']],
  ['民眾鎮(zhèn)教體文旅局', ['民眾鎮']],
  ['云南省楚雄彝族自治州永仁县人民政府', ['永仁县']],
  ['双流教育局', ['双流']],
  ['福建省平和县教育局、和平区教育局', ['平和县', '和平区']],
])('%s as the discloser of 青白江区 names a place elsewhere', (body, places) => {
  expect(foreignBureaus(body, qingbaijiang)).toEqual(places)
})

test.each([
  '青白江教育局、成都市教育局、四川省教育厅',
  '成都市青白江区教育和体育局',
  '青白江区人民政府、弥牟镇人民政府',
  '区教育局',
  '縣教育局',
  '鎮(zhèn)人民政府',
  '教 育 管 理中心',
  '县(市、区)教育部门',
  '各相关县教育局、户籍所在区教育局、成都高新区教育局',
  '设区市人民政府、县级市人民政府',
  '各股室按照职责分工负责',
  '弥牟镇教育管理中心、城厢镇教育管理中心、弥牟镇教育委员会',
  '服务区教育部门、涉及县教育局、同级县教育部门',
  '学校和街道教育部门',
  '学校、幼儿园及镇教育部门',
  '学校及各县教育局、财政局和县教育局',
])('%s as the discloser of 青白江区 names none', (body) => {
  expect(foreignBureaus(body, qingbaijiang)).toEqual([])
})

test('no division’s own bureau is foreign to it, nor told twice to another', () => {
  const wrong = divisions.filter(({ code }) =>
    [code, qingbaijiang].some((asking) => foreignBureaus(bureauName(code), asking).length > 0),
  )
  expect(wrong).toEqual([])
})
