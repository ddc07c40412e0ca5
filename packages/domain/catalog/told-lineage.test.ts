import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import type { CatalogEvent } from './events.ts'
import { by, catalogOf, completeItem, digestOf, drafted, firstDrafted, idOf } from './given.ts'
import { toldLineage } from './told-lineage.ts'

const { drafter } = qingbaijiang
const submission = 'submission/2021-pilot/510113/disclosure_catalog/1'
const fact = (event: CatalogEvent, day = '2021-09-20') => by(drafter, event, day)
const names = (name: string) => ({ category: '招生管理', subcategories: [], name })
const at = '2021-09-20T01:00:00.000Z'
const known = (...ns: readonly number[]) => new Map(ns.map((n) => [idOf(n), digestOf(`${n} 初稿`)]))
const knownItem = (n: number) => ({ item: idOf(n), digest: digestOf(`${n} 初稿`), names: names(`事项${n}`) })

const renamed = (n: number, name: string, reason: string, day?: string) => {
  const content = completeItem(name, { contentElements: ['初稿'] })
  return fact({ type: 'ItemRenamed', item: idOf(n), content, digest: digestOf(name), reason }, day)
}
const merged = fact({ type: 'ItemsMerged', items: [idOf(1), idOf(2)], into: idOf(3), intoNew: false, reason: '重复' })
const split = fact({ type: 'ItemSplit', item: idOf(1), into: [idOf(9)], reason: '分别公开' })

test('several renamings are told as one, from the name the city knows to the present one, with every reason', () => {
  const catalog = catalogOf(drafted(1), renamed(1, '学区', '规范名称'), renamed(1, '学区划分', '与清单一致'))
  expect(toldLineage(catalog, known(1)).get(idOf(1))).toEqual([
    { as: 'renamed', from: names('事项1'), to: names('学区划分'), reason: '规范名称；与清单一致', at },
  ])
})

test('a name the city never saw is not told, and neither is a renaming that was taken back', () => {
  const catalog = catalogOf(drafted(1), renamed(1, '学区', '规范名称'))
  expect(toldLineage(catalog, new Map())).toEqual(new Map())
  const back = catalogOf(drafted(1), renamed(1, '学区', '规范名称'), renamed(1, '事项1', '恢复原名'))
  expect(toldLineage(back, known(1))).toEqual(new Map())
})

test('of a merger the city is told the items it knew, of a split whence the part came and what was taken out', () => {
  const merging = catalogOf(...firstDrafted(3), merged)
  expect(toldLineage(merging, known(2, 3)).get(idOf(3))).toEqual([
    { as: 'merged', from: [knownItem(2)], reason: '重复', at },
  ])
  expect(toldLineage(merging, known(3))).toEqual(new Map())
  const splitting = catalogOf(drafted(1), drafted(9), split)
  expect(Object.fromEntries(toldLineage(splitting, known(1)))).toEqual({
    [idOf(1)]: [{ as: 'divided', into: [{ item: idOf(9), names: names('事项9') }], reason: '分别公开', at }],
    [idOf(9)]: [{ as: 'split', from: knownItem(1), reason: '分别公开', at }],
  })
})

test('what was done before the version settled last is told no more', () => {
  const items = [{ item: idOf(1), digest: digestOf('学区') }]
  const settled = fact({ type: 'CatalogSettled', version: 1, submission, items }, '2021-09-21')
  const before = catalogOf(drafted(1), renamed(1, '学区', '规范名称'), settled)
  expect(toldLineage(before, new Map([[idOf(1), digestOf('学区')]]))).toEqual(new Map())
  const since = catalogOf(drafted(1), renamed(1, '学区', '规范名称'), settled, renamed(1, '片区', '改称', '2021-09-22'))
  expect(toldLineage(since, new Map([[idOf(1), digestOf('学区')]])).get(idOf(1))).toMatchObject([
    { as: 'renamed', from: names('学区'), to: names('片区'), reason: '改称' },
  ])
})
