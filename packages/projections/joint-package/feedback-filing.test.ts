import { expect, test } from 'vitest'
import { filingRead } from './feedback-filing.ts'

const [first, second] = [1, 2].map((n) => `submission/2021-pilot/510113/disclosure_catalog/${n}`)
const arrived = [`${first}`, `${second}`]
const filed = [
  { stream: `${first}`, part: 'a', digest: '1' },
  { stream: `${first}`, part: 'b', digest: '1' },
  { stream: `${second}`, part: 'a', digest: '2' },
]

test('feedback is on the filing whose text was read, be it the adjustment or the first', () => {
  expect(filingRead({ arrived, part: 'a', digest: '2' }, filed)).toBe(second)
  expect(filingRead({ arrived, part: 'a', digest: '1' }, filed)).toBe(first)
  expect(filingRead({ arrived, part: 'b', digest: '1' }, filed)).toBe(first)
})

test('where that text no longer stands it is on the last that holds the part; of no part, on the last that had arrived', () => {
  expect(filingRead({ arrived, part: 'a', digest: '0' }, filed)).toBe(second)
  expect(filingRead({ arrived, part: 'b', digest: '0' }, filed)).toBe(first)
  expect(filingRead({ arrived, part: null, digest: null }, [])).toBe(second)
  expect(filingRead({ arrived: [`${first}`], part: 'a', digest: '1' }, [])).toBe(first)
  expect(filingRead({ arrived: [], part: null, digest: null }, [])).toBeUndefined()
})
