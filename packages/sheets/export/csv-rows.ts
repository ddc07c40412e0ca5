import type { CatalogExport } from './catalog-export.ts'
import { shown } from './cell-texts.ts'
import { columnsFor } from './columns.ts'
import { guarded } from './formula-guard.ts'
import { identityCells, manifestCell } from './identity.ts'

/** What the last columns of a .csv are headed; the first of them names the file besides. */
const identityHeading = '系统标识（请勿修改）'

/** The catalog as a plain table: one row of headings, one row an item; a formula is text behind a mark. */
export function csvRows(catalog: CatalogExport): string[][] {
  const columns = columnsFor(catalog.items, catalog.fields)
  const identities = catalog.items.map((item, index) => identityCells(item, columns, { ordinal: index + 1 }))
  const hidden = Array.from({ length: Math.max(1, ...identities.map((cells) => cells.length)) }, (_, at) => at)
  return [
    [
      ...columns.map(({ headings }) => guarded(shown(headings.join('/')))),
      ...hidden.map((at) =>
        at === 0 ? `${identityHeading}${manifestCell(catalog, true)}` : `${identityHeading}${at + 1}`,
      ),
    ],
    ...catalog.items.map(({ content }, index) => [
      ...columns.map(({ textOf }) => guarded(shown(textOf(content, index + 1)))),
      ...hidden.map((at) => identities[index]?.[at] ?? ''),
    ]),
  ]
}
