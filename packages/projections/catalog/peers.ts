import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { SettledItem } from '@mingce/domain/catalog/events'
import { type Catalog, lastSettled } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** An item as the levels above compare it between counties: of the version settled last, or as filed while none is. */
export type PeerItemRow = Standing & {
  readonly item: string
  /** From 1. */
  readonly ordinal: number
  readonly digest: string
  readonly category: string
  readonly name: string
  readonly content: DisclosureItem
  readonly basis: 'settled' | 'filed'
  readonly version: number | null
}

export const peerTables = {
  peerItem: table<PeerItemRow>(
    {
      item: 'text',
      ordinal: 'integer',
      digest: 'text',
      category: 'text',
      name: 'text',
      content: 'jsonb',
      basis: 'text',
      version: 'integer',
    },
    { indexes: [['name', 'division'], ['division']] },
  ),
} as const

const sameList = remembering<readonly SettledItem[], readonly PeerItemRow[]>()

/** @param filed the items as they were last filed */
export function peerRows(division: string, catalog: Catalog, filed: readonly SettledItem[]) {
  const settled = lastSettled(catalog)
  const items = settled?.items ?? filed
  const basis = settled ? 'settled' : 'filed'
  const version = settled?.version ?? null
  const peerItem = sameList(items, [division, version], () =>
    items.map(({ item, digest }, index): PeerItemRow => {
      const content = textOf(catalog, digest)
      const { category, name } = content
      const own = { item, ordinal: index + 1, digest, category, name, content, basis, version } as const
      return { key: item, division, height: 2, ...own }
    }),
  )
  return { peerItem }
}

function textOf(catalog: Catalog, digest: string): DisclosureItem {
  const content = catalog.texts.get(digest)
  if (!content) throw new Error(`ledger is broken: the text ${digest} was filed and never drafted`)
  return content
}

/** One item over all counties within reach, in order of code: what each of them says of it. */
export function itemsAcross(
  tx: Asking,
  office: Office,
  { category, name, at }: { readonly category?: string; readonly name: string } & AsOf,
): Promise<readonly Held<PeerItemRow>[]> {
  const named = tx.selectFrom('peerItem').selectAll().where('name', '=', name)
  const chosen = category === undefined ? named : named.where('category', '=', category)
  return chosen
    .where(held('peerItem', { at }))
    .where(within('peerItem', office))
    .orderBy('division')
    .orderBy('ordinal')
    .execute()
}

export type ItemName = { readonly category: string; readonly name: string; readonly counties: number }

/** The names under which the counties within reach have items, the most common first. */
export async function itemNames(tx: Asking, office: Office, asOf: AsOf = {}): Promise<readonly ItemName[]> {
  const rows = await tx
    .selectFrom('peerItem')
    .select(({ fn }) => ['category', 'name', fn.count<bigint>('division').distinct().as('counties')])
    .where(held('peerItem', asOf))
    .where(within('peerItem', office))
    .groupBy(['category', 'name'])
    .orderBy('counties', 'desc')
    .orderBy('category')
    .orderBy('name')
    .execute()
  return rows.map(({ category, name, counties }) => ({ category, name, counties: Number(counties) }))
}
