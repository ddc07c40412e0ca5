import { type Refusal, refuse } from '../refusal.ts'
import type { CatalogRefusal } from './decide.ts'
import type { CatalogEvent, ItemOrigin } from './events.ts'
import type { Catalog } from './evolve.ts'
import type { DisclosureItem } from './item.ts'
import { noRoom } from './room.ts'

/** One row of a spreadsheet as the county accepted it. An `item` that stands in the draft already is revised, another one drafted. */
export type ImportedRow = {
  readonly item: string
  readonly content: DisclosureItem
  readonly digest: string
  readonly origin: ItemOrigin
}

type Import = {
  readonly fileName: string
  readonly fileDigest: string
  readonly doubts: number
  readonly rows: readonly ImportedRow[]
}

/** One file, one command: rows whose text is the same change nothing, so their approvals stay; items not in the file stay too. */
export function importRows(command: Import, catalog: Catalog): readonly CatalogEvent[] | Refusal<CatalogRefusal> {
  const { fileName, fileDigest, doubts, rows } = command
  const repeated = rows.filter((row, index) => rows.findIndex((other) => other.item === row.item) !== index)
  if (repeated.length > 0)
    return refuse(
      'SAME_ITEM_TWICE',
      repeated.map((row) => row.item),
    )
  const retired = rows.filter((row) => catalog.items.get(row.item)?.retired)
  if (retired.length > 0)
    return refuse(
      'ITEM_ALREADY_RETIRED',
      retired.map((row) => row.item),
    )

  const events = rows.flatMap((row) => rowEvent(row, catalog))
  const drafted = events.filter((event) => event.type === 'ItemDrafted').length
  const refusal = noRoom(catalog, drafted)
  if (refusal) return refusal
  const revised = events.length - drafted
  const unchanged = rows.length - events.length
  return [...events, { type: 'CatalogImported', fileName, fileDigest, drafted, revised, unchanged, doubts }]
}

function rowEvent(row: ImportedRow, catalog: Catalog): readonly CatalogEvent[] {
  const { item, content, digest, origin } = row
  const before = catalog.items.get(item)
  if (!before) return [{ type: 'ItemDrafted', item, content, digest, origin }]
  return before.digest === digest ? [] : [{ type: 'ItemRevised', item, content, digest }]
}
