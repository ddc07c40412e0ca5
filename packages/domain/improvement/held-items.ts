import type { DisclosureItem } from '../catalog/item.ts'
import { type CalledRow, rowOfItem } from '../guide/row-of-item.ts'
import type { HeldItem } from './catalog-improvement.ts'

/** An item as it is held against the guide: with the row it was taken from, where it was. */
export type GuideHeld = { readonly content: DisclosureItem; readonly guideRow?: string | null | undefined }
/** A row of the version that stands, with the ids and names it bore in those before, where these are at hand. */
export type HeldRow = Pick<CalledRow, 'row' | 'ids' | 'names'> & { readonly item: DisclosureItem }

/** Each item beside its row of the guide: the one it was taken from, else the one of its names, now or before; a mere likeness is none. */
export function againstGuide(items: readonly GuideHeld[], rows: readonly HeldRow[]): readonly HeldItem[] {
  const find = rowOfItem(rows.map(({ item, ...row }) => ({ ...row, category: item.category, name: item.name, item })))
  return items.map(({ content, guideRow = null }) => {
    const { category, name } = content
    return { now: content, base: find({ guideRow, category, name })?.item ?? null }
  })
}

/** Each item beside its own text of an earlier version, by its id. */
export function againstSettled(
  items: readonly { readonly item: string; readonly content: DisclosureItem }[],
  settled: ReadonlyMap<string, DisclosureItem>,
): readonly HeldItem[] {
  return items.map(({ item, content }) => ({ now: content, base: settled.get(item) ?? null }))
}
