import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, shuangliu } from '../cast.ts'
import type { Fact } from '../fact.ts'
import type { CatalogEvent } from './events.ts'
import { type Evidence, standingEvidence } from './evidence.ts'
import type { EvidenceFile } from './evidence-file.ts'
import { largestInCatalog, largestOnItem, mostInCatalog, mostOnItem } from './evidence-limits.ts'
import { by, catalogOf, digestOf, drafted, given, idOf } from './given.ts'

const { drafter, leader } = qingbaijiang
const submission = 'submission/2021-pilot/510113/disclosure_catalog/1'
const wrong = '传错了文件'
const megabyte = 1_048_576

/** The nth file of a test: "批复7.pdf", 1 MB unless said. */
const file = (n: number, size = megabyte): EvidenceFile => ({
  ...{ digest: digestOf(`佐证${n}`), size, format: 'pdf', name: `批复${n}.pdf` },
})
const attach = (n: number, item = 1, size = megabyte) =>
  ({ do: 'attachEvidence', attachment: idOf(200 + n), item: idOf(item), ...file(n, size) }) as const
const remove = (n: number) => ({ do: 'removeEvidence', attachment: idOf(200 + n), reason: wrong }) as const
const attached = (n: number, item = 1, size = megabyte) =>
  by(drafter, { type: 'EvidenceAttached', attachment: idOf(200 + n), item: idOf(item), ...file(n, size) } as const)
const removed = (n: number, item = 1) =>
  by(drafter, { type: 'EvidenceRemoved', attachment: idOf(200 + n), item: idOf(item), reason: wrong } as const)
const retired = by(drafter, { type: 'ItemRetired', item: idOf(1), reason: '合并', successor: null } as const)
const filed = by(leader, { type: 'CatalogFiled', submission, turn: 1 } as const)
const locked = by(chengdu.reviewer, { type: 'DraftLocked', submission } as const)
const several = (count: number, size = megabyte, item = (_: number) => 1) =>
  Array.from({ length: count }, (_, index) => attached(index + 1, item(index), size))

test('a county attaches a file to an item of its draft, and removes it with a reason', () => {
  expect(given(drafted(1)).when(drafter, attach(1))).toEqual([attached(1).event])
  expect(given(drafted(1), attached(1)).when(drafter, remove(1))).toEqual([removed(1).event])
})

test('another county, or the city, does neither', () => {
  for (const command of [attach(2), remove(1)]) {
    const past = given(drafted(1), attached(1))
    expect(past.when(shuangliu.drafter, command)).toEqual({ refused: 'NOT_YOUR_CATALOG' })
    expect(past.when(chengdu.reviewer, command)).toEqual({ refused: 'ONLY_COUNTY_POSTS' })
  }
})

test('while the city examines the filing, its evidence stays as it was filed', () => {
  const past = given(drafted(1), attached(1), filed, locked)
  for (const command of [attach(2), remove(1)])
    expect(past.when(drafter, command)).toEqual({ refused: 'LOCKED_FOR_REVIEW', about: [submission] })
})

test('a file is attached once, to an item that stands; the same content twice on one item is refused, on another it is not', () => {
  const past = given(drafted(1), drafted(2), attached(1))
  expect(past.when(drafter, attach(1, 2))).toEqual({ refused: 'EVIDENCE_EXISTS', about: [idOf(201)] })
  expect(past.when(drafter, attach(2, 9))).toEqual({ refused: 'NO_SUCH_ITEM', about: [idOf(9)] })
  const again = { ...attach(1), attachment: idOf(299), name: '改了名.pdf' }
  expect(past.when(drafter, again)).toEqual({ refused: 'SAME_EVIDENCE_TWICE', about: [idOf(201)] })
  expect(past.when(drafter, { ...again, item: idOf(2) })).toHaveLength(1)
  expect(given(drafted(1), attached(1), removed(1)).when(drafter, again)).toHaveLength(1)
})

test('nothing is attached to a retired item; what hangs on it may be removed', () => {
  const past = given(drafted(1), attached(1), retired)
  expect(past.when(drafter, attach(2))).toEqual({ refused: 'ITEM_ALREADY_RETIRED', about: [idOf(1)] })
  expect(past.when(drafter, remove(1))).toEqual([removed(1).event])
})

test('what was never attached, or is removed already, is not removed', () => {
  expect(given(drafted(1)).when(drafter, remove(1))).toEqual({ refused: 'NO_SUCH_EVIDENCE', about: [idOf(201)] })
  const past = given(drafted(1), attached(1), removed(1))
  expect(past.when(drafter, remove(1))).toEqual({ refused: 'EVIDENCE_ALREADY_REMOVED', about: [idOf(201)] })
})

test('an item takes so many files and so many bytes; what was removed counts no longer', () => {
  const refused = { refused: 'TOO_MUCH_EVIDENCE_ON_ITEM', about: [idOf(1)] }
  const full = [drafted(1), ...several(mostOnItem)]
  expect(given(...full).when(drafter, attach(99))).toEqual(refused)
  expect(given(...full, removed(1)).when(drafter, attach(99))).toHaveLength(1)

  const heavy = given(drafted(1), ...several(3, 16 * megabyte))
  expect(heavy.when(drafter, attach(99, 1, largestOnItem - 48 * megabyte + 1))).toEqual(refused)
  expect(heavy.when(drafter, attach(99, 1, largestOnItem - 48 * megabyte))).toHaveLength(1)
})

test('a catalog takes so many files and so many bytes, those of retired items with them', () => {
  const items = Array.from({ length: 60 }, (_, index) => drafted(index + 1))
  const refused = { refused: 'TOO_MUCH_EVIDENCE' }
  const full = several(mostInCatalog, 1, (index) => 2 + Math.floor(index / mostOnItem))
  expect(given(...items, ...full).when(drafter, attach(999))).toEqual(refused)

  const heavy = several(50, largestInCatalog / 50, (index) => 2 + Math.floor(index / 5))
  expect(given(...items, ...heavy).when(drafter, attach(999, 1, 1))).toEqual(refused)
  expect(given(...items, ...heavy, removed(1, 2)).when(drafter, attach(999, 1, 1))).toHaveLength(1)
})

test('what stands with the standing items goes up when the catalog is filed; what comes later waits for the next filing', () => {
  const goes = (...past: readonly Fact<CatalogEvent>[]) =>
    [...catalogOf(...past).evidence.values()].filter(({ isFiled }) => isFiled).map(({ name }) => name)
  const past: readonly Fact<CatalogEvent>[] = [
    ...[drafted(1), drafted(2), attached(1), attached(2, 2), attached(3, 2), removed(3, 2)],
  ]
  expect(goes(...past)).toEqual([])
  expect(goes(...past, filed)).toEqual(['批复1.pdf', '批复2.pdf'])
  expect(goes(...past, filed, attached(4, 2), removed(2, 2))).toEqual(['批复1.pdf', '批复2.pdf'])
  expect(goes(...past, filed, attached(4, 2), removed(2, 2), retired, filed)).toEqual(['批复4.pdf'])
})

test('evidence makes nobody an editor of the item, and touches neither its text nor its revision', () => {
  const before = catalogOf(drafted(1))
  const after = catalogOf(drafted(1), { ...attached(1), by: { ...attached(1).by, account: leader.account } })
  expect(after.items).toEqual(before.items)
  const [own] = standingEvidence(after, idOf(1)) as readonly [Evidence]
  expect(own).toMatchObject({ attachedBy: leader.account, removed: null, name: '批复1.pdf' })
})

test('evidence removed that was never attached is a broken ledger', () => {
  expect(() => catalogOf(drafted(1), removed(1))).toThrow('ledger is broken')
})
