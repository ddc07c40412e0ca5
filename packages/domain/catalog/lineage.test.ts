import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import type { CatalogEvent } from './events.ts'
import { standingItems } from './evolve.ts'
import { by, catalogOf, completeItem, digestOf, drafted, firstDrafted, idOf, revised } from './given.ts'
import { lineageOf } from './lineage.ts'

const { drafter, checker, leader } = qingbaijiang
const at = '2021-09-13T01:00:00.000Z'
const said = { reason: '内容重复', by: drafter.account, at }
const names = (name: string) => ({ category: '招生管理', subcategories: [], name })
const known = (n: number) => ({ item: idOf(n), names: names(`事项${n}`) })
const fact = (event: CatalogEvent, who = drafter) => by(who, event)

const merged = (items: readonly number[], into: number, intoNew = false) =>
  fact({ type: 'ItemsMerged', items: items.map(idOf), into: idOf(into), intoNew, reason: '内容重复' })
const split = (n: number, ...into: readonly number[]) =>
  fact({ type: 'ItemSplit', item: idOf(n), into: into.map(idOf), reason: '内容重复' })
const restored = (n: number) => fact({ type: 'ItemRestored', item: idOf(n), reason: '仍需公开' })
const retired = (n: number) => fact({ type: 'ItemRetired', item: idOf(n), reason: '职责划转', successor: null })
const told = (catalog: ReturnType<typeof catalogOf>, n: number) => {
  const draft = catalog.items.get(idOf(n))
  return draft && lineageOf(catalog, draft)
}
const order = (catalog: ReturnType<typeof catalogOf>) => standingItems(catalog).map(({ item }) => item)

test('a renamed item keeps its id and its place, and tells its old name', () => {
  const content = completeItem('学区划分', { contentElements: ['初稿'] })
  const renaming = fact({
    type: 'ItemRenamed',
    item: idOf(1),
    content,
    digest: digestOf('学区划分'),
    reason: '内容重复',
  })
  const catalog = catalogOf(...firstDrafted(2), renaming)
  expect(order(catalog)).toEqual([idOf(1), idOf(2)])
  expect(catalog.items.get(idOf(1))).toMatchObject({ revision: 2, content: { name: '学区划分' } })
  expect(told(catalog, 1)).toEqual([{ as: 'renamed', from: names('事项1'), to: names('学区划分'), ...said }])
})

test('what was merged is retired with the item that took its place, which stays where it stood', () => {
  const catalog = catalogOf(...firstDrafted(4), merged([1, 2], 4))
  expect(order(catalog)).toEqual([idOf(3), idOf(4)])
  expect(catalog.items.get(idOf(1))?.retired).toEqual({ reason: '内容重复', successor: idOf(4) })
  expect(told(catalog, 4)).toEqual([{ as: 'merged', from: [known(1), known(2)], ...said }])
})

test('a new item stands where the first of those merged into it stood, the parts of a split behind it', () => {
  expect(order(catalogOf(...firstDrafted(4), drafted(9), merged([4, 2], 9, true)))).toEqual([1, 9, 3].map(idOf))
  expect(order(catalogOf(...firstDrafted(3), drafted(8), drafted(9), split(2, 9, 8)))).toEqual(
    [1, 2, 9, 8, 3].map(idOf),
  )
})

test('a part of a split tells whence it came, under the name that was split, and the item what was split from it', () => {
  const catalog = catalogOf(...firstDrafted(1), drafted(9), split(1, 9), revised(1, '其余部分'))
  expect(told(catalog, 9)).toEqual([{ as: 'split', from: known(1), ...said }])
  expect(told(catalog, 1)).toEqual([{ as: 'divided', into: [idOf(9)], ...said }])
})

test('what was merged and brought back is told no more, and neither is a part that is gone', () => {
  const back = catalogOf(...firstDrafted(3), merged([1, 2], 3), restored(1))
  expect(told(back, 3)).toEqual([{ as: 'merged', from: [known(2)], ...said }])
  expect(told(catalogOf(...firstDrafted(2), merged([1], 2), restored(1)), 2)).toEqual([])
  const twice = catalogOf(...firstDrafted(2), merged([1], 2), restored(1), merged([1], 2))
  expect(told(twice, 2)).toEqual([{ as: 'merged', from: [known(1)], ...said }])
  expect(told(catalogOf(...firstDrafted(1), drafted(9), split(1, 9), retired(9)), 1)).toEqual([])
})

test('whoever wrote what was merged or split wrote in what came of it', () => {
  const written = [drafted(1), drafted(2, '初稿', leader), drafted(3, '初稿', checker)]
  const merging = catalogOf(...written, merged([2, 3], 1))
  expect(merging.items.get(idOf(1))?.editors).toEqual([drafter, leader, checker].map(({ account }) => account))
  const splitting = catalogOf(drafted(1, '初稿', leader), drafted(9), split(1, 9))
  expect(splitting.items.get(idOf(9))?.editors).toEqual([leader.account, drafter.account])
  expect(splitting.items.get(idOf(1))?.editors).toEqual([leader.account, drafter.account])
})
