import type { Source } from '../items/read-grids.ts'
import { catalogsIn } from '../tables/catalog-tables.ts'
import { outermostTables, parseBounded } from './parse-bounded.ts'
import { tableOf } from './table-of.ts'

/**
 * The catalogs in the tables of a page, or of a table copied out of WPS, Excel or a browser. Nothing of the page runs
 * or is fetched.
 *
 * @throws {UnreadableSheetError} TOO_MUCH_MEMORY, TOO_DEEP, NO_TABLES, NO_HEADER, FAR_CELL or GIANT_MERGE
 */
export function readHtml(text: string): Source {
  return catalogsIn(outermostTables(parseBounded(text)).map(tableOf))
}
