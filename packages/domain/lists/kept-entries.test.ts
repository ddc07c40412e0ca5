import { expect, test } from 'vitest'
import { idOf } from '../catalog/given.ts'
import { largestList, mostEntries } from './entry.ts'
import { noLists, standingEntries } from './evolve.ts'
import { gapReport } from './gap-report.ts'
import { bring, deny, ListRoom, map, rowOf } from './given.ts'
import { keptEntries } from './kept-entries.ts'

const whole = (bodies: (n: number) => string | null, over: object = {}) =>
  Array.from({ length: mostEntries + 1 }, (_, n) => rowOf(n, { name: `职权${n}`, body: bodies(n), ...over }))
const countyWide = (n: number) => (n < 312 ? '青白江区教育局' : '水务局')

test('a list within its limits is kept as it is, of whatever body', () => {
  const rows = [rowOf(1), rowOf(2, { name: '取水许可', body: '水务局' })]
  expect(keptEntries(rows, noLists)).toEqual({ kept: rows, left: 0, dropped: 0 })
})

test('of a county-wide list beyond them the entries about education are kept, and what stays in the file is counted', () => {
  const { kept, left, dropped } = keptEntries(whole(countyWide), noLists)
  expect([kept.length, left, dropped]).toEqual([312, mostEntries + 1 - 312, 0])
  const large = whole(countyWide, { basis: '据'.repeat(500) }).slice(0, 2000)
  expect(keptEntries(large, noLists)).toMatchObject({ left: 2000 - 312 })
})

test('one bureau’s own list beyond them, and one that tells of no education, stay whole: they are refused by what they are', () => {
  expect(
    keptEntries(
      whole(() => null),
      noLists,
    ).left,
  ).toBe(0)
  expect(
    keptEntries(
      whole(() => '水务局'),
      noLists,
    ).left,
  ).toBe(0)
})

test('a longer list drops nothing that still stands in its file: what is mapped and declared of other bureaus, and what else there is room for', () => {
  const rows = whole(countyWide)
  const [first, mapped, denied] = [rows.slice(0, 2900), rows[1000], rows[2000]]
  if (!mapped || !denied) throw new Error('two rows of the water bureau')
  const room = new ListRoom().and(bring(first), map(1, mapped), deny('entry', denied.entry))
  const longer = rows.map((row, n) => ({ ...row, entry: idOf(10_000 + n) }))
  const later = room.and(bring(longer))
  expect(later.lists.versions.at(-1)).toMatchObject({ added: 0, changed: 0, gone: 0, unchanged: 2900, doubts: 1 })
  expect(gapReport(later.lists, [{ item: idOf(1) }]).ofEntries).toEqual(
    gapReport(room.lists, [{ item: idOf(1) }]).ofEntries,
  )
})

test('what there is no room for is counted before it is dropped, and what is spoken of goes before it', () => {
  const [more, wide] = [mostEntries + 400, (n: number) => (n < 2900 ? '青白江区教育局' : '水务局')]
  const rows = Array.from({ length: more }, (_, n) => rowOf(n, { name: `职权${n}`, body: wide(n) }))
  const [first, denied] = [rows.slice(2900, 3300), rows[3290]]
  if (!denied) throw new Error('a row of the water bureau')
  const room = new ListRoom().and(bring(first), deny('entry', denied.entry))
  const { kept, left, dropped } = keptEntries(rows, room.lists)
  expect([kept.length, left, dropped]).toEqual([mostEntries, 400, 300])
  expect(kept).toContain(denied)
  const later = room.and(bring(rows.map((row, n) => ({ ...row, entry: idOf(10_000 + n) }))))
  expect(later.lists.versions.at(-1)).toMatchObject({ gone: 300, added: 2900 })
  expect(standingEntries(later.lists).some(({ entry }) => entry === denied.entry)).toBe(true)
})

test('a large list keeps what stands as far as its bytes go', () => {
  const rows = whole(countyWide, { basis: '据'.repeat(500) }).slice(0, 2000)
  const room = new ListRoom().and(bring(rows.slice(300, 1300)))
  const { kept, dropped } = keptEntries(rows, room.lists)
  const bytes = Buffer.byteLength(JSON.stringify(kept))
  expect(bytes).toBeLessThan(largestList)
  expect([kept.length + dropped, bytes > largestList * 0.9]).toEqual([1300, true])
})
