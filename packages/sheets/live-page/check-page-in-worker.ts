import type { CatalogExport } from '../export/catalog-export.ts'
import { inThread, usualLimits } from '../thread.ts'
import { inTurn } from '../turn.ts'
import type { CheckedPage } from './check-page.ts'

/** A page as it was fetched: its bytes, and what its server says they are. */
export type FetchedPage = { readonly bytes: Uint8Array; readonly contentType: string }

/**
 * Compares a page from outside with the settled catalog, in a thread of its own with the limits of any reading (10 s, 256 MB).
 *
 * @throws {UnreadableSheetError} when the page cannot be read; the process is untouched
 */
export function checkPageInWorker({ bytes, contentType }: FetchedPage, catalog: CatalogExport): Promise<CheckedPage> {
  return inTurn(undefined, () => inThread<CheckedPage>({ task: 'compare', bytes, contentType, catalog }, usualLimits))
}
