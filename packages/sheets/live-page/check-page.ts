import type { CatalogExport } from '../export/catalog-export.ts'
import { parseBounded } from '../html/parse-bounded.ts'
import { comparePage } from './compare-page.ts'
import type { PageComparison } from './comparison.ts'
import { decodePage } from './decode-page.ts'
import { attachmentsOn, hasPasswordField } from './page-links.ts'
import { pageText } from './page-tables.ts'

/** What a page is beside the settled text; `attachments` are addresses as the page has them, the likeliest first. */
export type CheckedPage = {
  readonly comparison: PageComparison
  readonly attachments: readonly string[]
  readonly asksPassword: boolean
}

/**
 * Reads a page and compares it with the settled catalog. Pure, and without defence: a page from outside goes through
 * `checkPageInWorker`.
 *
 * @param contentType what the server said of the page, e.g. `text/html; charset=gb2312`
 * @throws {UnreadableSheetError} for a page beyond the limits of reading, or bytes that are no text
 */
export function checkPage(bytes: Uint8Array, contentType: string, catalog: CatalogExport): CheckedPage {
  const document = parseBounded(decodePage(bytes, contentType))
  return {
    comparison: comparePage(catalog, pageText(document)),
    attachments: attachmentsOn(document),
    asksPassword: hasPasswordField(document),
  }
}
