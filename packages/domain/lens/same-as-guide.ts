import type { DisclosureItem } from '../catalog/item.ts'
import type { CalledRow } from '../guide/row-of-item.ts'
import { findGuideRow } from './item-places.ts'
import { sayingOf, saysTheSame } from './saying.ts'

/** A row of the guide that stands, with the ids and names it bore before where these are at hand. */
export type GuideWords = Pick<CalledRow, 'row' | 'ids' | 'names'> & { readonly item: DisclosureItem }

export type SameAsGuide = (item: DisclosureItem, guideRow: string | null) => boolean

const known = new WeakMap<readonly GuideWords[], SameAsGuide>()

/**
 * Tells of an item whether it says what its row of the guide says and nothing of the county's own (与指引文字一致): the row it was drafted from,
 * under whatever id, else that of its names, as in the grid. 主要为指引文字 is another thing: a share of words (`uniformity/measure.ts`).
 */
export function sameAsGuide(rows: readonly GuideWords[]): SameAsGuide {
  const before = known.get(rows)
  if (before) return before
  const tells = tellerOf(rows)
  known.set(rows, tells)
  return tells
}

function tellerOf(rows: readonly GuideWords[]): SameAsGuide {
  const find = findGuideRow(rows.map(({ row, names, item: { category, name } }) => ({ row, names, category, name })))
  const present = new Map(rows.flatMap(({ row, ids = [] }) => ids.map((id) => [id, row])))
  const sayings = new Map(rows.map(({ row, item }) => [row, sayingOf(item)]))
  return (item, guideRow) => {
    const { category, name, subcategories } = item
    const follows = present.get(guideRow ?? '') ?? guideRow
    const given = sayings.get(find({ category, name, subcategories, guideRow: follows })?.column ?? '')
    return given !== undefined && saysTheSame(sayingOf(item), given)
  }
}
