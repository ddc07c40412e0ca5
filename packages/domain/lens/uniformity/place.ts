import type { DisclosureItem } from '../../catalog/item.ts'
import { normaliseName } from '../../guide/match.ts'
import { findGuideRow } from '../item-places.ts'
import type { LensItem } from './item.ts'

/** A row of the guide as items are held against it, with what it said in the versions before: words of a former guide are the guide's. */
export type GuideText = {
  readonly row: string
  readonly item: DisclosureItem
  readonly earlier?: readonly DisclosureItem[]
}

/**
 * Gives the group in which an item is compared: the guide's row it was taken from or that bears its name or nearly, else its own name.
 */
export function placer(guide: readonly GuideText[]): (item: LensItem) => string {
  const find = findGuideRow(
    guide.map(({ row, item: { category, name }, earlier }) => ({ row, category, name, names: earlier })),
  )
  return ({ guideRow, text: { category, name, subcategories } }) =>
    find({ category, name, subcategories, guideRow })?.column ?? `${normaliseName(category)}/${normaliseName(name)}`
}
