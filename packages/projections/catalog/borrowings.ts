import { type Borrowing, borrowingsIn, borrowingsOf } from '@mingce/domain/borrowing/takings'
import type { SettledItem } from '@mingce/domain/catalog/events'
import { type Catalog, standingItems } from '@mingce/domain/catalog/evolve'
import { lastPublished } from '@mingce/domain/catalog/publication'
import type { WholeElement } from '@mingce/domain/catalog/three-way'
import { type Standing, table } from '../definition.ts'

type Attributed = Standing & Pick<Borrowing, 'county' | 'source' | 'elements' | 'versions'> & { readonly item: string }

/** What an item of a county's draft has from another county's published item. The county's own. */
export type BorrowingRow = Attributed & Pick<Borrowing, 'taken' | 'takenAt' | 'kept'>

/** The same of what was filed last: what the city and the province are told. */
export type FiledBorrowingRow = Attributed & { readonly submission: string }

/** Who has a county's published text in a published catalog of their own: the row is the source county's. */
export type ReuseRow = Standing & {
  readonly source: string
  /** The newest of it. */
  readonly sourceVersion: number
  readonly by: string
  readonly item: string
  readonly name: string
  readonly elements: readonly WholeElement[]
}

const attributed = {
  item: 'text',
  county: 'text',
  source: 'text',
  elements: 'jsonb',
  versions: 'jsonb',
} as const

export const borrowingTables = {
  borrowing: table<BorrowingRow>({ ...attributed, takenAt: 'text', kept: 'jsonb', taken: 'jsonb' }),
  filedBorrowing: table<FiledBorrowingRow>({ ...attributed, submission: 'text' }, { indexes: [['division']] }),
  reuse: table<ReuseRow>(
    { source: 'text', sourceVersion: 'integer', by: 'text', item: 'text', name: 'text', elements: 'jsonb' },
    { indexes: [['division']] },
  ),
} as const

type OfItem = { readonly item: string; readonly borrowing: Borrowing }

/** What a filing told of borrowed texts; empty before the first. */
export type FiledBorrowings = { readonly submission: string; readonly items: readonly OfItem[] } | null

export function filedBorrowings(catalog: Catalog, submission: string): FiledBorrowings {
  return { submission, items: inDraft(catalog) }
}

export function borrowingRows(division: string, catalog: Catalog, filed: FiledBorrowings) {
  if (catalog.takings.length === 0) return { borrowing: [], filedBorrowing: [], reuse: [] }
  return {
    borrowing: inDraft(catalog).map(
      ({ item, borrowing }): BorrowingRow => ({
        key: keyOf(item, borrowing),
        division,
        height: 0,
        item,
        ...borrowing,
      }),
    ),
    filedBorrowing: (filed?.items ?? []).map(({ item, borrowing }): FiledBorrowingRow => {
      const { kept: _, takenAt: __, taken: ___, ...said } = borrowing
      return { key: keyOf(item, borrowing), division, height: 2, item, ...said, submission: filed?.submission ?? '' }
    }),
    reuse: reuseRows(division, catalog),
  }
}

function inDraft(catalog: Catalog): readonly OfItem[] {
  if (catalog.takings.length === 0) return []
  return standingItems(catalog).flatMap(({ item }) =>
    borrowingsOf(catalog, item).map((borrowing) => ({ item, borrowing })),
  )
}

/** As the publication that stands says it, with what was attributed when that version was settled. */
function reuseRows(by: string, catalog: Catalog): readonly ReuseRow[] {
  const version = lastPublished(catalog)?.version
  const settled = catalog.settled.find((each) => each.version === version)
  return (settled?.items ?? []).flatMap(({ item, digest }: SettledItem) => {
    const content = catalog.texts.get(digest)
    if (!content) return []
    return borrowingsIn(catalog, { item, content }, settled?.settledAt).map((borrowing): ReuseRow => {
      const { county: division, source, versions, elements } = borrowing
      const sourceVersion = versions.at(-1)?.version ?? 0
      const own = { by, item, name: content.name, elements }
      return { key: keyOf(item, borrowing), division, height: 2, source, sourceVersion, ...own }
    })
  })
}

function keyOf(item: string, { county, source }: Borrowing): string {
  return `${item}/${county}/${source}`
}
