import { isSameName } from '@mingce/domain/guide/match'
import { type Asking, held } from '../asking.ts'
import type { Held } from '../definition.ts'
import type { RegisterItemRow } from './catalog.ts'
import type { RegisterGuideRow } from './guide.ts'

type Named = { readonly category: string; readonly name: string }

/** Where an item of the same category and name is in force elsewhere, and the guide's row of that name. */
export type SameItems = {
  readonly items: readonly Pick<RegisterItemRow, 'division' | 'item' | 'category' | 'name'>[]
  readonly guide: Held<RegisterGuideRow> | undefined
}

/**
 * What else in the register has this name, but for what copying changes (width, script, spaces, a number in front); in order of code. Names
 * repeat from county to county: the few that differ are asked for and compared, then the items that bear one.
 */
export async function sameItemsAs(tx: Asking, one: Named & { readonly division: string }): Promise<SameItems> {
  const standing = tx.selectFrom('registerItem').where(held('registerItem', {}))
  const guide = tx.selectFrom('registerGuide').selectAll().where(held('registerGuide', {})).orderBy('ordinal')
  const [names, rows] = await Promise.all([standing.select(['category', 'name']).distinct().execute(), guide.execute()])
  const same = (each: Named) => isSameName(each.category, one.category) && isSameName(each.name, one.name)
  const alike = names.filter(same)
  if (alike.length === 0) return { items: [], guide: rows.find(same) }
  const items = await standing
    .select(['division', 'item', 'category', 'name'])
    .where('division', '<>', one.division)
    .where('name', 'in', [...new Set(alike.map(({ name }) => name))])
    .orderBy('division')
    .orderBy('ordinal')
    .execute()
  return { items: items.filter(same), guide: rows.find(same) }
}
