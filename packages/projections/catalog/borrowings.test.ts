import { luxian, qingbaijiang, shuangliu } from '@mingce/domain/cast'
import type { CatalogEvent } from '@mingce/domain/catalog/events'
import { by, catalogOf, digestOf, drafted, idOf } from '@mingce/domain/catalog/given'
import type { WholeElement } from '@mingce/domain/catalog/three-way'
import { expect, test } from 'vitest'
import { borrowingRows, filedBorrowings } from './borrowings.ts'

const { drafter, leader } = qingbaijiang
const own = drafter.authority
const submission = `submission/2021/${own}/catalog/1`
const [from, other] = [shuangliu.drafter.authority, luxian.drafter.authority]

const take = (county: string, version: number, ...elements: WholeElement[]) =>
  by(drafter, {
    ...{ type: 'ItemBorrowed', item: idOf(1), county, source: idOf(31), version, digest: digestOf(`${version}`) },
    elements,
  } satisfies CatalogEvent)

test('an item that has words from two counties, from one of them of two versions, is told so and counts once for each county', () => {
  const digest = digestOf('1 初稿')
  const catalog = catalogOf(
    drafted(1),
    take(from, 1, 'contentElements'),
    take(other, 4, 'legalBases'),
    take(from, 2, 'channels'),
    by(leader, { type: 'CatalogSettled', version: 1, submission, items: [{ item: idOf(1), digest }] }),
    by(leader, {
      ...{ type: 'CatalogPublished', version: 1, url: 'https://example.gov.cn/catalog', links: [], textDigest: digest },
      ...{ publishedOn: '2021-09-13', effectiveOn: '2021-09-13' },
    }),
  )
  const { borrowing, filedBorrowing, reuse } = borrowingRows(own, catalog, filedBorrowings(catalog, submission))
  const versions = [
    [other, [[4, 'legalBases']]],
    [
      from,
      [
        [1, 'contentElements'],
        [2, 'channels'],
      ],
    ],
  ]
  for (const rows of [borrowing, filedBorrowing]) {
    const told = rows.map((row) => [row.county, row.versions.map(({ version, elements }) => [version, ...elements])])
    expect(new Map(told as never)).toEqual(new Map(versions as never))
  }
  const counted = reuse.map(({ division, by, sourceVersion, elements }) => [division, by, sourceVersion, elements])
  expect(counted.toSorted()).toEqual([
    [from, own, 2, ['contentElements', 'channels']],
    [other, own, 4, ['legalBases']],
  ])
})
