import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'

/** A county's catalog as the levels above know it: settled last, or as filed while none is. `sign` changes with any of its texts. */
export type FiledCatalog = {
  readonly county: DivisionCode
  readonly basis: 'settled' | 'filed'
  readonly version: number | null
  readonly sign: string
}

/** Of the counties within reach that filed a catalog, in order of code. */
export async function filedCatalogs(tx: Asking, office: Office, asOf: AsOf = {}): Promise<readonly FiledCatalog[]> {
  const rows = await tx
    .selectFrom('peerItem')
    .select(['division', 'basis', 'version'])
    .select(sql<string>`md5(string_agg(concat(key, digest), ' ' order by ordinal))`.as('sign'))
    .where(held('peerItem', asOf))
    .where(within('peerItem', office))
    .groupBy(['division', 'basis', 'version'])
    .orderBy('division')
    .execute()
  return rows.map(({ division, ...row }) => ({ county: division as DivisionCode, ...row }))
}

export type FiledItem = { readonly item: string; readonly content: DisclosureItem }

/** The items of some of these counties in order, one row a county: 11,000 apart would take the driver longer than the database. */
export async function filedItems(
  tx: Asking,
  office: Office,
  { counties, ...asOf }: { readonly counties: readonly DivisionCode[] } & AsOf,
): Promise<ReadonlyMap<string, readonly FiledItem[]>> {
  if (counties.length === 0) return new Map()
  type Told = readonly [item: string, content: DisclosureItem]
  const rows = await tx
    .selectFrom('peerItem')
    .select('division')
    .select(sql<readonly Told[]>`json_agg(json_build_array(item, content) order by ordinal)`.as('items'))
    .where('division', 'in', counties)
    .where(held('peerItem', asOf))
    .where(within('peerItem', office))
    .groupBy('division')
    .execute()
  return new Map(rows.map(({ division, items }) => [division, items.map(([item, content]) => ({ item, content }))]))
}
