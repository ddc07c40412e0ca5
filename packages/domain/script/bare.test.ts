import { expect, test } from 'vitest'
import { bare } from './bare.ts'

test('width, spaces, punctuation and bullets are no substance', () => {
  const ways = [
    '●招生 计划；招生范围',
    '１．招生计划\n2、招生范围'.replaceAll(/\d[.．、]|１．/gu, ''),
    '招生计划招生范围',
    '■《招生计划》，招生范围。',
  ]
  expect(new Set(ways.map(bare))).toEqual(new Set(['招生计划招生范围']))
})

test('a figure stays the figure it is', () => {
  expect(['1.5%', '１．５％', '2019-1号', '9:30', '2021/9/10', '≥20', '￥5'].map(bare)).toEqual([
    '1.5%',
    '1.5%',
    '2019-1号',
    '9:30',
    '2021/9/10',
    '≥20',
    '¥5',
  ])
  expect(bare('第1.招生-计划')).toBe('第1招生计划')
})
