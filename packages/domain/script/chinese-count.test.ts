import { expect, test } from 'vitest'
import { countOf, digitsOf } from './chinese-count.ts'

test.each([
  ['26', 26],
  ['十', 10],
  ['二十六', 26],
  ['一百零五', 105],
  ['一百一十', 110],
  ['七百一十一', 711],
  ['一千零二十', 1020],
  ['两百', 200],
])('%s counts %i', (written, count) => expect(countOf(written)).toBe(count))

test('what may be one or two is no count, nor are letters', () => {
  for (const written of ['', '一二', '十百', '若干', '二十x'])
    expect([written, countOf(written)]).toEqual([written, null])
})

test('digit by digit only where there is more than one, and nothing else', () => {
  expect(['七一一', '二〇一九', '四零'].map(digitsOf)).toEqual([711, 2019, 40])
  expect(['七', '七百', '711', ''].map(digitsOf)).toEqual([null, null, null, null])
})
