import { expect, test } from 'vitest'
import { chineseNumber } from './chinese-number.ts'

test('sections are counted as an office counts them', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 99].map(chineseNumber)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '十九',
    '二十',
    '二十一',
    '九十九',
  ])
})
