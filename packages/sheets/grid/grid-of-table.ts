import { type Table, type TableCell, wholeText, widthOf } from '../tables/table.ts'
import { clean, losesCharacters, turnsDirection } from '../text/clean.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { anchorsOf, type BrokenCell, cellName, type Grid, type Merge } from './grid.ts'
import { mostBox, mostColumns, mostMerged, mostRows } from './limits.ts'

/** How a cell's text is taken: alone, or with the tables inside it. */
export type TextOfCell = (cell: TableCell) => string

/**
 * A table of a document, page or text file as a grid.
 *
 * @throws {UnreadableSheetError} FAR_CELL or GIANT_MERGE beyond the limits, TEXT_DIRECTION where a cell turns its text
 */
export function gridOfTable(table: Table, sheet: string, textOf: TextOfCell = wholeText): Grid {
  const width = widthOf(table)
  const height = table.rows.length
  refuseFar(height, width)
  const rows = table.rows.map(() => new Array<string>(width).fill(''))
  const merges: Merge[] = []
  const links = new Map<string, string>()
  const broken: BrokenCell[] = []
  let merged = 0
  for (const [row, { cells }] of table.rows.entries()) {
    for (const cell of cells) {
      const { col, lost } = cell
      const found = textOf(cell)
      const line = rows[row]
      if (turnsDirection(found)) throw new UnreadableSheetError('TEXT_DIRECTION', cellName(row, col))
      if (line) line[col] = clean(found)
      if (cell.link !== null) links.set(`${row},${col}`, clean(cell.link))
      if (lost !== null) broken.push({ row, col, found: lost })
      if (losesCharacters(found)) broken.push({ row, col, found: '不可见的控制字符' })
      const merge = mergeOf(cell, row)
      merged += merge ? cell.rowSpan * cell.colSpan : 0
      if (merged > mostMerged) throw new UnreadableSheetError('GIANT_MERGE', cellName(row, col))
      if (merge) merges.push(merge)
    }
  }
  const hiddenRows = [...table.rows.entries()].flatMap(([row, { hidden }]) => (hidden ? [row] : []))
  return { sheet, rows, width, merges, links, hiddenRows, broken, anchors: anchorsOf(merges, height, width) }
}

function mergeOf({ col, colSpan, rowSpan }: TableCell, row: number): Merge | undefined {
  if (colSpan === 1 && rowSpan === 1) return undefined
  return { startRow: row, startCol: col, endRow: row + rowSpan - 1, endCol: col + colSpan - 1 }
}

/** @throws {UnreadableSheetError} FAR_CELL where a table spans more than a catalog can */
export function refuseFar(height: number, width: number): void {
  if (height > mostRows || width > mostColumns || height * width > mostBox)
    throw new UnreadableSheetError('FAR_CELL', cellName(Math.max(0, height - 1), Math.max(0, width - 1)))
}
