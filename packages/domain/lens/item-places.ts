import type { DisclosureItem } from '../catalog/item.ts'
import { likenessOfNames, normaliseName } from '../guide/match.ts'
import { type CalledRow, rowOfItem } from '../guide/row-of-item.ts'
import { inOrderOf } from '../in-order-of.ts'
import type { GridColumn } from './guide-grid.ts'
import { type Identified, type Sameness, sameByName } from './same-item.ts'
import type { Saying } from './saying.ts'

/** A row of the guide, as far as items are held against it. */
export type GuideItem = CalledRow & { readonly saying: Saying }

export type PlacedItem = Identified & { readonly county: string; readonly part: string }

/** In which column an item stands; none for one that its county alone has. */
export type PlacedAs = { readonly column: string; readonly sameness: Sameness }

type Places<Item> = { readonly columns: readonly GridColumn[]; readonly places: ReadonlyMap<Item, PlacedAs> }

/**
 * Finds each county's items among those of the guide, by the rules by which two counties' items are the same; the guide's own come
 * first, then those outside it that at least two counties have, the most common first.
 */
export function itemPlaces<Item extends PlacedItem>(guide: readonly GuideItem[], items: readonly Item[]): Places<Item> {
  const inGuide = placesInGuide(guide, items)
  const outside = Map.groupBy(
    items.filter((item) => !inGuide.has(item)),
    nameKey,
  )
  const shared = [...outside].filter(([, own]) => countiesIn(own) > 1)
  shared.sort(
    inOrderOf(
      ([, own]) => -countiesIn(own),
      ([key]) => key,
    ),
  )
  const places = new Map(inGuide)
  for (const [column, own] of shared) for (const item of own) places.set(item, { column, sameness: 'certain' })
  const columns = guide.map(({ row, category, name }) => ({ key: row, guideRow: row, category, name }))
  return { columns: [...columns, ...shared.flatMap(([key, own]) => outsideColumn(key, own))], places }
}

function placesInGuide<Item extends PlacedItem>(guide: readonly GuideItem[], items: readonly Item[]) {
  const find = findGuideRow(guide)
  const certain = new Map<Item, PlacedAs>()
  const guesses: (readonly [Item, PlacedAs])[] = []
  for (const item of items) {
    const found = find(item)
    if (found?.sameness === 'certain') certain.set(item, found)
    else if (found) guesses.push([item, found])
  }
  const taken = new Set([...certain].map(([{ county }, { column }]) => `${county} ${column}`))
  const likely = guesses.filter(([{ county }, { column }]) => !taken.has(`${county} ${column}`))
  return new Map([...certain, ...likely])
}

/** Finds an item's row of the guide, by its names now or in a version before; its category may stand under a level of the county's own. Names repeat from county to county, so each is looked for once. */
export function findGuideRow(guide: readonly Omit<GuideItem, 'saying'>[]): (item: Identified) => PlacedAs | undefined {
  const rows = new Set(guide.map(({ row }) => row))
  const called = rowOfItem(guide)
  const known = new Map<string, PlacedAs | undefined>()
  const byNames = (item: Identified): PlacedAs | undefined => {
    const categories = [item.category, ...item.subcategories]
    const exact = categories.flatMap((category) => called({ guideRow: null, category, name: item.name }) ?? [])[0]
    if (exact) return { column: exact.row, sameness: 'certain' }
    const alike = guide.filter((row) => sameByName(item, row) === 'likely')
    const best = alike.toSorted((a, b) => likenessOfNames(item, b) - likenessOfNames(item, a))[0]
    return best && { column: best.row, sameness: 'likely' }
  }
  return (item) => {
    if (item.guideRow !== null && rows.has(item.guideRow)) return { column: item.guideRow, sameness: 'certain' }
    const names = JSON.stringify([item.category, item.name, ...item.subcategories])
    if (!known.has(names)) known.set(names, byNames(item))
    return known.get(names)
  }
}

function outsideColumn(key: string, [first]: readonly PlacedItem[]): readonly GridColumn[] {
  return first ? [{ key, guideRow: null, category: first.category, name: first.name }] : []
}

function countiesIn(items: readonly PlacedItem[]): number {
  return new Set(items.map(({ county }) => county)).size
}

/** "招生管理/学区划分", but for what copying changes. */
function nameKey({ category, name }: Pick<DisclosureItem, 'category' | 'name'>): string {
  return `${normaliseName(category)}/${normaliseName(name)}`
}
