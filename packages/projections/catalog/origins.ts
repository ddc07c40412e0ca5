import type { ItemOrigin } from '@mingce/domain/catalog/events'
import type { Catalog } from '@mingce/domain/catalog/evolve'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** Which row of the guide an item follows: the one it was drafted from or took over last; read above the county once some text of the item was filed. */
export type ItemOriginRow = Standing & { readonly guideRow: string }

export const originTables = {
  itemOrigin: table<ItemOriginRow>({ guideRow: 'text' }, { indexes: [['guideRow']] }),
} as const

const sameOrigin = remembering<ItemOrigin, ItemOriginRow>()

/** @param everFiled the items of which some text was filed */
export function originRows(division: string, catalog: Catalog, everFiled: ReadonlySet<string>) {
  const itemOrigin = [...catalog.items.values()].flatMap(({ item, origin, guideRow }) => {
    if (guideRow === null) return []
    const height = everFiled.has(item) ? 2 : 0
    return sameOrigin(origin, [division, item, height, guideRow], () => ({ key: item, division, height, guideRow }))
  })
  return { itemOrigin }
}

/** The row of the guide that each of a county's items follows, as far as the asker may know of the item. */
export async function guideRowsOf(tx: Asking, division: string, asOf: AsOf): Promise<Readonly<Record<string, string>>> {
  const rows = await tx
    .selectFrom('itemOrigin')
    .select(['key', 'guideRow'])
    .where('stream', '=', `catalog/${division}`)
    .where(held('itemOrigin', asOf))
    .execute()
  return Object.fromEntries(rows.map(({ key, guideRow }) => [key, guideRow]))
}
