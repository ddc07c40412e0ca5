import type { GuideAdoption } from '@mingce/domain/catalog/adopt-guide-text'
import { missingElements, type RequiredElement } from '@mingce/domain/catalog/completeness'
import type { ItemOrigin } from '@mingce/domain/catalog/events'
import { type Catalog, type DraftItem, lastSettled } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type Descent, lineageOf } from '@mingce/domain/catalog/lineage'
import { lastPublished } from '@mingce/domain/catalog/publication'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** A county's own draft, item by item. Nobody above reads it before it is filed. */
export type CatalogItemRow = Standing & {
  readonly item: string
  /** The order in which the items came into the draft, from 1; a retired one keeps its number. */
  readonly ordinal: number
  readonly digest: string
  readonly category: string
  readonly name: string
  readonly content: DisclosureItem
  readonly revision: number
  readonly origin: ItemOrigin
  /** The row of the guide it follows. */
  readonly guideRow: string | null
  /** Elements taken from the guide since. */
  readonly adopted: readonly GuideAdoption[]
  /** The accounts that wrote it since it was last settled. */
  readonly editors: readonly string[]
  /** How it came to be what it is, as far as that still holds. */
  readonly lineage: readonly Descent[]
  readonly retired: DraftItem['retired']
  /** What it lacks to be filed. */
  readonly missing: readonly RequiredElement[]
}

export type CatalogHeadRow = Standing & {
  readonly lockedBy: string | null
  readonly itemCount: number
  readonly retiredCount: number
  readonly incompleteCount: number
  readonly lastVersion: number
  readonly settledVersion: number | null
  readonly publishedVersion: number | null
}

export const draftTables = {
  catalogHead: table<CatalogHeadRow>({
    lockedBy: 'text',
    itemCount: 'integer',
    retiredCount: 'integer',
    incompleteCount: 'integer',
    lastVersion: 'integer',
    settledVersion: 'integer',
    publishedVersion: 'integer',
  }),
  catalogItem: table<CatalogItemRow>({
    item: 'text',
    ordinal: 'integer',
    digest: 'text',
    category: 'text',
    name: 'text',
    content: 'jsonb',
    revision: 'integer',
    origin: 'jsonb',
    guideRow: 'text',
    adopted: 'jsonb',
    editors: 'jsonb',
    lineage: 'jsonb',
    retired: 'jsonb',
    missing: 'jsonb',
  }),
} as const

const sameItem = remembering<DraftItem, CatalogItemRow>()

export function draftRows(division: string, catalog: Catalog) {
  const catalogItem = [...catalog.items.values()].map((draft, index) =>
    itemRow(division, { catalog, draft }, index + 1),
  )
  return { catalogHead: [headRow(division, catalog, catalogItem)], catalogItem }
}

type Drafted = { readonly catalog: Catalog; readonly draft: DraftItem }

function itemRow(division: string, { catalog, draft }: Drafted, ordinal: number): CatalogItemRow {
  const { item, content, digest, revision, origin, guideRow, adopted, editors, retired } = draft
  const lineage = lineageOf(catalog, draft)
  return sameItem(draft, [division, ordinal, JSON.stringify(lineage)], () => ({
    ...{ key: item, division, height: 0, item, ordinal, digest, content, revision, origin, guideRow, adopted, editors },
    ...{ retired, lineage },
    category: content.category,
    name: content.name,
    missing: missingElements(content),
  }))
}

function headRow(division: string, catalog: Catalog, items: readonly CatalogItemRow[]): CatalogHeadRow {
  const standing = items.filter((each) => each.retired === null)
  return {
    ...{ key: 'head', division, height: 0 },
    lockedBy: catalog.lockedBy,
    itemCount: standing.length,
    retiredCount: items.length - standing.length,
    incompleteCount: standing.filter((each) => each.missing.length > 0).length,
    lastVersion: catalog.lastVersion,
    settledVersion: lastSettled(catalog)?.version ?? null,
    publishedVersion: lastPublished(catalog)?.version ?? null,
  }
}

export type Draft = { readonly head: Held<CatalogHeadRow>; readonly items: readonly Held<CatalogItemRow>[] }

/** A county's draft, its items in order; undefined before the first item, and to everyone but that county. */
export async function draftOf(tx: Asking, division: string, asOf: AsOf = {}): Promise<Draft | undefined> {
  const stream = `catalog/${division}`
  const heads = tx.selectFrom('catalogHead').selectAll().where('stream', '=', stream)
  const all = tx.selectFrom('catalogItem').selectAll().where('stream', '=', stream)
  const [head, items] = await Promise.all([
    heads.where(held('catalogHead', asOf)).executeTakeFirst(),
    all.where(held('catalogItem', asOf)).orderBy('ordinal').execute(),
  ])
  return head && { head, items }
}
