import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { type CatalogEvent, mostItems } from './events.ts'
import { by, catalogOf, completeItem, digestOf, drafted, firstDrafted, given, idOf } from './given.ts'
import type { ImportedRow } from './import-rows.ts'

const { drafter } = qingbaijiang
const row = (n: number, text = '初稿'): ImportedRow => ({
  item: idOf(n),
  content: completeItem(`事项${n}`, { contentElements: [text] }),
  digest: digestOf(`${n} ${text}`),
  origin: { kind: 'imported', ref: `目录.xlsx 第${n + 2}行` },
})
const importing = (...rows: readonly ImportedRow[]) =>
  ({ do: 'importCatalog', fileName: '目录.xlsx', fileDigest: digestOf('文件'), doubts: 2, rows }) as const
const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1))

test('one file is one command: each row drafted, and the file named with what became of its rows', () => {
  expect(given().when(drafter, importing(row(1), row(2)))).toEqual([
    { type: 'ItemDrafted', ...row(1) },
    { type: 'ItemDrafted', ...row(2) },
    {
      type: 'CatalogImported',
      fileName: '目录.xlsx',
      fileDigest: digestOf('文件'),
      drafted: 2,
      revised: 0,
      unchanged: 0,
      doubts: 2,
    },
  ])
})

test('imported again, only rows whose text changed are revised, and the others keep their digests', () => {
  const events = given(...firstDrafted(37)).when(
    drafter,
    importing(...rowsOf(33), ...[34, 35, 36, 37].map((n) => row(n, '改'))),
  )
  expect(events).toMatchObject([
    ...[34, 35, 36, 37].map((n) => ({ type: 'ItemRevised', item: idOf(n) })),
    { type: 'CatalogImported', drafted: 0, revised: 4, unchanged: 33 },
  ])
  const before = catalogOf(...firstDrafted(37))
  const after = catalogOf(
    ...firstDrafted(37),
    ...(events as readonly CatalogEvent[]).map((event) => by(drafter, event)),
  )
  const kept = [...after.items.values()].filter(({ item, digest }) => before.items.get(item)?.digest === digest)
  expect(kept).toHaveLength(33)
})

test('an item that is not in the file stays', () => {
  const events = given(drafted(1), drafted(2)).when(drafter, importing(row(2)))
  expect(events).toMatchObject([{ type: 'CatalogImported', drafted: 0, revised: 0, unchanged: 1 }])
})

test('two rows of a file are never the same item', () => {
  const twice = importing(row(1), row(2), row(1, '改'))
  expect(given().when(drafter, twice)).toEqual({ refused: 'SAME_ITEM_TWICE', about: [idOf(1)] })
})

test('a retired item is not brought back by a file', () => {
  const retired = by(drafter, { type: 'ItemRetired', item: idOf(1), reason: '合并', successor: null } as const)
  expect(given(drafted(1), retired).when(drafter, importing(row(1)))).toEqual({
    refused: 'ITEM_ALREADY_RETIRED',
    about: [idOf(1)],
  })
})

test('a file of more items than a filing can carry is refused whole', () => {
  expect(given(drafted(1)).when(drafter, importing(...rowsOf(mostItems)))).toHaveLength(mostItems)
  expect(given(drafted(mostItems + 1)).when(drafter, importing(...rowsOf(mostItems)))).toEqual({
    refused: 'TOO_MANY_ITEMS',
  })
})
