import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem } from '@mingce/domain/catalog/item'

/** An item as it leaves: its id in the catalog, and its text. */
export type ExportedItem = { readonly item: string; readonly content: DisclosureItem }

/**
 * A county's catalog on its way out: `{ division: '510113', place: '青白江区', position: 1204, items }`.
 * `position` is the last event of the ledger that the items reflect: what happened after it happened after the export.
 */
export type CatalogExport = {
  readonly division: string
  readonly place: string
  readonly position: number
  readonly items: readonly ExportedItem[]
  /** What the round asks for beyond the eight elements: a column each, in its order, filled in or not. */
  readonly fields?: readonly ExtraField[]
}

const exportFormats = ['xlsx', 'docx', 'pdf', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** 青白江区义务教育领域基层政务公开标准目录. */
export function titleOf({ place }: Pick<CatalogExport, 'place'>): string {
  return `${place}义务教育领域基层政务公开标准目录`
}
