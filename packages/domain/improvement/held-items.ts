import type { DisclosureItem } from '../catalog/item.ts'
import { normaliseName } from '../guide/match.ts'
import type { HeldItem } from './catalog-improvement.ts'

/** An item as it is held against the guide: with the row it was taken from, where it was. */
export type GuideHeld = { readonly content: DisclosureItem; readonly guideRow?: string | null | undefined }
export type HeldRow = { readonly row: string; readonly item: DisclosureItem }

/** Each item beside its row of the guide: the one it was taken from, else the one of the same names; a mere likeness is none. */
export function againstGuide(items: readonly GuideHeld[], rows: readonly HeldRow[]): readonly HeldItem[] {
  const byRow = new Map(rows.map(({ row, item }) => [row, item]))
  const byName = new Map(rows.map(({ item }) => [namesOf(item), item]))
  return items.map(({ content, guideRow }) => {
    const taken = guideRow ? byRow.get(guideRow) : undefined
    return { now: content, base: taken ?? byName.get(namesOf(content)) ?? null }
  })
}

/** Each item beside its own text of an earlier version, by its id. */
export function againstSettled(
  items: readonly { readonly item: string; readonly content: DisclosureItem }[],
  settled: ReadonlyMap<string, DisclosureItem>,
): readonly HeldItem[] {
  return items.map(({ item, content }) => ({ now: content, base: settled.get(item) ?? null }))
}

function namesOf({ category, name }: DisclosureItem): string {
  return `${normaliseName(category)}\n${normaliseName(name)}`
}
