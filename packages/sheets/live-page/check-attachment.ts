import type { CatalogExport } from '../export/catalog-export.ts'
import { readInWorker } from '../read-in-worker.ts'
import { comparePage } from './compare-page.ts'
import type { PageComparison } from './comparison.ts'
import { attachedText } from './page-tables.ts'

/**
 * Compares a file that hangs on the page with the settled catalog, item by item.
 *
 * @throws {UnreadableSheetError} when the file cannot be read; the process is untouched
 */
export async function checkAttachment(
  bytes: Uint8Array,
  fileName: string,
  catalog: CatalogExport,
): Promise<PageComparison> {
  return comparePage(catalog, attachedText(await readInWorker(bytes, fileName)))
}
