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

/** What else in the register has this name, but for what copying changes (width, spaces, a number in front); in order of code. */
export async function sameItemsAs(tx: Asking, one: Named & { readonly division: string }): Promise<SameItems> {
  const others = tx
    .selectFrom('registerItem')
    .select(['division', 'item', 'category', 'name'])
    .where('division', '<>', one.division)
    .where(held('registerItem', {}))
    .orderBy('division')
    .orderBy('ordinal')
  const guide = tx.selectFrom('registerGuide').selectAll().where(held('registerGuide', {})).orderBy('ordinal')
  const [items, rows] = await Promise.all([others.execute(), guide.execute()])
  const same = (each: Named) => isSameName(each.category, one.category) && isSameName(each.name, one.name)
  return { items: items.filter(same), guide: rows.find(same) }
}
