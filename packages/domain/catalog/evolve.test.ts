import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../cast.ts'
import type { Fact } from '../fact.ts'
import type { CatalogEvent } from './events.ts'
import { lastSettled, standingItems } from './evolve.ts'
import { by, catalogOf, digestOf, drafted, firstDrafted, idOf, revised } from './given.ts'
import { lastPublished } from './publication.ts'

const { drafter, checker, leader } = qingbaijiang
const submission = 'submission/2021-pilot/510113/disclosure_catalog/1'
const locked = by(chengdu.reviewer, { type: 'DraftLocked', submission } as const)
const recalled = by(chengdu.leader, { type: 'SettlementRecalled', version: 1, submission } as const)
const settled = (version: number, ...texts: readonly string[]) => {
  const items = texts.map((text, index) => ({ item: idOf(index + 1), digest: digestOf(`${index + 1} ${text}`) }))
  return by(chengdu.leader, { type: 'CatalogSettled', version, submission, items } as const)
}
const editorsOf = (catalog: ReturnType<typeof catalogOf>, n: number) => catalog.items.get(idOf(n))?.editors

test('whoever writes a text is remembered as its editor until it is settled', () => {
  const past = [drafted(1), revised(1, '修订稿', checker), revised(1, '再修订')]
  expect(editorsOf(catalogOf(...past), 1)).toEqual([drafter.account, checker.account])
  expect(editorsOf(catalogOf(...past, settled(1, '再修订')), 1)).toEqual([])
})

test('a text that moved on after it was filed keeps its editors when the older one is settled', () => {
  const catalog = catalogOf(drafted(1), drafted(2), revised(2, '新稿', checker), settled(1, '初稿', '初稿'))
  expect([editorsOf(catalog, 1), editorsOf(catalog, 2)]).toEqual([[], [drafter.account, checker.account]])
})

test('a settlement that is recalled clears no editor', () => {
  const catalog = catalogOf(drafted(1, '初稿', checker), settled(1, '初稿'), recalled, revised(1, '修订稿'))
  expect(editorsOf(catalog, 1)).toEqual([checker.account, drafter.account])
  expect(lastSettled(catalog)).toBeUndefined()
  expect(catalog.lastVersion).toBe(1)
})

test('recalled after its items were merged and split, what came of them has their editors too', () => {
  const merged: CatalogEvent = {
    type: 'ItemsMerged',
    items: [idOf(1)],
    into: idOf(2),
    intoNew: false,
    reason: '内容相同',
  }
  const split: CatalogEvent = { type: 'ItemSplit', item: idOf(2), into: [idOf(3)], reason: '分开公开' }
  const past = [drafted(1, '初稿', checker), drafted(2), drafted(3), settled(1, '初稿', '初稿', '初稿')]
  const before = catalogOf(...past, by(drafter, merged), by(drafter, split))
  expect([2, 3].map((n) => editorsOf(before, n))).toEqual([[drafter.account], [drafter.account]])
  const after = catalogOf(...past, by(drafter, merged), by(drafter, split), recalled)
  expect([2, 3].map((n) => editorsOf(after, n))).toEqual([2, 3].map(() => [drafter.account, checker.account]))
})

test('a change the county consented to is the city’s wording: the leader who consents is no editor of it', () => {
  const catalog = catalogOf(drafted(1), locked, revised(1, '市局修改稿', leader))
  expect(editorsOf(catalog, 1)).toEqual([drafter.account])
  expect(catalog.items.get(idOf(1))?.digest).toBe(digestOf('1 市局修改稿'))
  expect(catalog.filed.has(digestOf('1 市局修改稿'))).toBe(true)
})

test('the levels above may read what was filed, and nothing of the draft besides', () => {
  const filed = by(leader, { type: 'CatalogFiled', submission, turn: 1 } as const)
  const catalog = catalogOf(drafted(1), revised(1, '修订稿'), drafted(2), filed, revised(2, '未报送稿'))
  expect(catalog.filed).toEqual(new Set([digestOf('1 修订稿'), digestOf('2 初稿')]))
})

test('items stand in the order they were put in, the retired behind them; one brought back stands where it is', () => {
  const order = (...past: readonly Fact<CatalogEvent>[]) => [...catalogOf(...past).items.keys()]
  const retired = by(drafter, { type: 'ItemRetired', item: idOf(2), reason: '合并', successor: idOf(1) } as const)
  const reordered = by(drafter, { type: 'ItemsReordered', items: [3, 1].map(idOf) } as const)
  const restored = by(checker, { type: 'ItemRestored', item: idOf(2), reason: '仍需单列' } as const)
  const past = [drafted(1), drafted(2), drafted(3), retired, reordered]
  expect(order(...past)).toEqual([3, 1, 2].map(idOf))
  expect(order(...past, restored, drafted(4))).toEqual([3, 1, 2, 4].map(idOf))
  expect(standingItems(catalogOf(...past, restored)).map(({ item }) => item)).toEqual([3, 1, 2].map(idOf))
})

test('whoever brings an item back has a hand in it: another one checks it', () => {
  const retired = by(drafter, { type: 'ItemRetired', item: idOf(1), reason: '合并', successor: null } as const)
  const restored = by(checker, { type: 'ItemRestored', item: idOf(1), reason: '仍需单列' } as const)
  expect(editorsOf(catalogOf(drafted(1), retired, restored), 1)).toEqual([drafter.account, checker.account])
})

test('every text that ever stood in the catalog can be read again', () => {
  const catalog = catalogOf(drafted(1), revised(1, '修订稿'), settled(1, '修订稿'), revised(1, '再修订'))
  const texts = lastSettled(catalog)?.items.map(({ digest }) => catalog.texts.get(digest)?.contentElements)
  expect(texts).toEqual([['修订稿']])
  expect(catalog.texts.get(digestOf('1 初稿'))?.contentElements).toEqual(['初稿'])
})

test('a retired item leaves the standing ones and stays readable', () => {
  const retired = by(drafter, { type: 'ItemRetired', item: idOf(2), reason: '合并', successor: idOf(1) } as const)
  const catalog = catalogOf(...firstDrafted(3), retired)
  expect(standingItems(catalog).map(({ item }) => item)).toEqual([idOf(1), idOf(3)])
  expect(catalog.items.get(idOf(2))?.retired).toEqual({ reason: '合并', successor: idOf(1) })
})

test('the last published version stays in force while a newer one is settled', () => {
  const url = 'https://www.example.gov.cn/jyj/mulu.html'
  const days = { publishedOn: '2021-09-13', effectiveOn: '2021-09-13' }
  const text = { links: [], textDigest: digestOf('公布稿') }
  const published = { type: 'CatalogPublished' as const, version: 1, url, ...days, ...text }
  const catalog = catalogOf(drafted(1), settled(1, '初稿'), by(leader, published), revised(1, '改'), settled(2, '改'))
  expect([lastPublished(catalog)?.version, lastSettled(catalog)?.version]).toEqual([1, 2])
})

test('a change to an item that was never drafted is a broken ledger', () => {
  expect(() => catalogOf(revised(1, '修订稿'))).toThrow('ledger is broken')
  expect(() => catalogOf(settled(1, '初稿'))).toThrow('ledger is broken')
})
