import { expect, test } from 'vitest'
import { mostEntries } from './entry.ts'
import { rowOf } from './given.ts'
import { keptEntries } from './kept-entries.ts'

const whole = (bodies: (n: number) => string | null, over: object = {}) =>
  Array.from({ length: mostEntries + 1 }, (_, n) => rowOf(n, { name: `职权${n}`, body: bodies(n), ...over }))

test('a list within its limits is kept as it is, of whatever body', () => {
  const rows = [rowOf(1), rowOf(2, { name: '取水许可', body: '水务局' })]
  expect(keptEntries(rows)).toEqual({ kept: rows, left: 0 })
})

test('of a county-wide list beyond them the entries about education are kept, and what stays in the file is counted', () => {
  const { kept, left } = keptEntries(whole((n) => (n < 312 ? '青白江区教育局' : '水务局')))
  expect([kept.length, left]).toEqual([312, mostEntries + 1 - 312])
  const large = whole((n) => (n < 312 ? '青白江区教育局' : '水务局'), { basis: '据'.repeat(500) }).slice(0, 2000)
  expect(keptEntries(large)).toMatchObject({ left: 2000 - 312 })
})

test('one bureau’s own list beyond them, and one that tells of no education, stay whole: they are refused by what they are', () => {
  expect(keptEntries(whole(() => null)).left).toBe(0)
  expect(keptEntries(whole(() => '水务局')).left).toBe(0)
})
