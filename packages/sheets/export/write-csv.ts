import { writeCsv } from 'hucre/csv'
import type { CatalogExport } from './catalog-export.ts'
import { csvRows } from './csv-rows.ts'

/**
 * A county's catalog as a .csv file: UTF-8 with a byte order mark, so that WPS and Excel read it right. What a
 * spreadsheet might run is text behind a `'`, and reading the file back takes the mark away.
 */
export function writeCatalogCsv(catalog: CatalogExport): Uint8Array {
  return new TextEncoder().encode(writeCsv(csvRows(catalog), { bom: true, lineSeparator: '\r\n' }))
}
