import { qingbaijiang } from '@mingce/domain/cast'
import type { CatalogEvent } from '@mingce/domain/catalog/events'
import { by, completeItem, digestOf, firstDrafted, idOf } from '@mingce/domain/catalog/given'
import type { Fact } from '@mingce/domain/fact'
import { expect, test } from 'vitest'
import { catalogProjection } from './catalog.ts'

const { drafter, leader } = qingbaijiang
const submission = (n: number) => `submission/2021-pilot/510113/disclosure_catalog/${n}`
const content = completeItem('学区划分', { contentElements: ['初稿'] })
const names = (name: string) => ({ category: '招生管理', subcategories: [], name })
const filed = (turn: number, n = 1) => by(leader, { type: 'CatalogFiled', submission: submission(n), turn } as const)
const renamed = by(
  drafter,
  { type: 'ItemRenamed', item: idOf(1), content, digest: digestOf('学区划分'), reason: '规范名称' } as const,
  '2021-09-20',
)
const settled = (name: string, day: string) => {
  const items = [{ item: idOf(1), digest: digestOf(name) }]
  return by(drafter, { type: 'CatalogSettled', version: 1, submission: submission(1), items } as const, day)
}

/** What those above the county may read of how its items came about. */
function told(...past: readonly Fact<CatalogEvent>[]) {
  const [source] = catalogProjection.sources
  if (!source || !('rows' in source)) throw new Error('the catalog is folded')
  const rows = source.rows('catalog/510113', past.reduce<unknown>(source.evolve, source.initial))
  return rows.filedLineage
}

test('a renaming is told above the county once it is filed, and of the filing it went with', () => {
  const first = [...firstDrafted(1), filed(1), renamed]
  expect(told(...first)).toEqual([])
  const at = '2021-09-20T01:00:00.000Z'
  const step = { as: 'renamed', from: names('事项1'), to: names('学区划分'), reason: '规范名称', at }
  const row = { key: idOf(1), division: '510113', height: 2, item: idOf(1), submission: submission(1), lineage: [step] }
  expect(told(...first, filed(2))).toEqual([row])
  expect(told(...first, filed(2), filed(3))).toEqual([row])
})

test('a name that was never filed stays the county’s own', () => {
  expect(told(...firstDrafted(1), renamed, filed(1))).toEqual([])
})

test('once it was settled, the next filing tells what was done since', () => {
  const past = [...firstDrafted(1), filed(1), renamed, filed(2), settled('学区划分', '2021-09-22')]
  expect(told(...past, filed(1, 2))).toEqual([])
})
