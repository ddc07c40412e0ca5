import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleName, articleNumbers } from './article-number.ts'
import { articlesIn } from './articles.ts'

test.each([
  ['《教育法》第二十六条、第三十条第二款', ['26', '30']],
  ['第五至七条', ['5', '6', '7']],
  ['第五条至第七条', ['5', '6', '7']],
  ['第５－７条', ['5', '6', '7']],
  ['第5—7条', ['5', '6', '7']],
  ['第五条～第七条', ['5', '6', '7']],
  ['第二十、二十一条', ['20', '21']],
  ['第十四条之一第三款第（二）项', ['14-1']],
  ['第２６条、第26条', ['26']],
  ['第一百零五条', ['105']],
  ['没有条款', []],
])('%s', (text, numbers) => expect(articleNumbers(articlesIn(text))).toEqual(numbers))

test('the name of any article is read as its number again', () => {
  const number = fc.integer({ min: 1, max: 2_000 })
  fc.assert(
    fc.property(number, fc.option(fc.integer({ min: 1, max: 30 })), (main, added) => {
      const article = added === null ? `${main}` : `${main}-${added}`
      expect(articleNumbers(articlesIn(articleName(article)))).toEqual([article])
    }),
  )
  expect(['10', '11', '20', '101', '110', '26-1'].map(articleName)).toEqual([
    ...['第十条', '第十一条', '第二十条', '第一百零一条', '第一百一十条', '第二十六条之一'],
  ])
})
