import { type Refusal, refuse } from '../refusal.ts'
import type { CatalogRefusal } from './decide.ts'
import { mostItems } from './events.ts'
import { type Catalog, standingItems } from './evolve.ts'

/** Whether so many more items may stand in the draft. What was retired takes no room: it is filed no more. */
export function noRoom(catalog: Catalog, more: number): Refusal<CatalogRefusal> | undefined {
  return standingItems(catalog).length + more > mostItems ? refuse('TOO_MANY_ITEMS') : undefined
}
