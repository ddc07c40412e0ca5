import { type Refusal, refuse } from '../refusal.ts'
import type { CatalogRefusal } from './decide.ts'
import type { CatalogEvent } from './events.ts'
import { type Catalog, standingItems } from './evolve.ts'

type Reorder = {
  /** Every standing item, in the order that is wanted. */
  readonly items: readonly string[]
  /** Every standing item, in the order that stood on the screen. */
  readonly seen: readonly string[]
}

/** The order of the catalog is the county's own: no text is touched by it, and no approval either. */
export function reorderItems(
  { items, seen }: Reorder,
  catalog: Catalog,
): readonly CatalogEvent[] | Refusal<CatalogRefusal> {
  const standing = standingItems(catalog).map(({ item }) => item)
  if (!isSame(seen, standing)) return refuse('STALE_ORDER')
  if (!isSame(items.toSorted(), standing.toSorted())) return refuse('STALE_ORDER')
  if (isSame(items, standing)) return refuse('NOTHING_CHANGED')
  return [{ type: 'ItemsReordered', items: [...items] }]
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index])
}
