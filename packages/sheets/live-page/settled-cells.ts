import type { CatalogExport } from '../export/catalog-export.ts'
import { readBack } from '../export/cell-texts.ts'
import { columnsFor } from '../export/columns.ts'
import { comparable, comparableTick } from './comparable.ts'

/** A column of the settled table: its headings as they are compared, its name on the screen, whether it holds ticks. */
export type SettledColumn = {
  readonly key: string
  readonly name: string
  readonly headings: readonly string[]
  readonly isTick: boolean
}

/** One settled cell: as it is shown, and as it is compared. */
export type SettledCell = { readonly shown: string; readonly compared: string }

/** An item with its cells, one a column. */
export type SettledRow = { readonly ordinal: number; readonly name: string; readonly cells: readonly SettledCell[] }

export type SettledTable = { readonly columns: readonly SettledColumn[]; readonly rows: readonly SettledRow[] }

/** The settled catalog as the table that should stand on the page. Its serial numbers are not compared: they are display. */
export function settledTable({ items }: CatalogExport): SettledTable {
  const exported = columnsFor(items).filter(({ key }) => key !== 'ordinal')
  const columns = exported.map(({ key, headings }) => ({
    ...{ key, name: headings.join('/'), headings: headings.map(comparable) },
    isTick: /^(audiences|disclosureModes|disclosureLevels)\./.test(key),
  }))
  const rows = items.map(({ content }, index) => {
    const cells = exported.map(({ textOf }, at) => {
      const shown = readBack(textOf(content, index + 1))
      return { shown, compared: columns[at]?.isTick ? comparableTick(shown) : comparable(shown) }
    })
    return { ordinal: index + 1, name: content.name, cells }
  })
  return { columns, rows }
}
