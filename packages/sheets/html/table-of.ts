import { mostColumns } from '../grid/limits.ts'
import type { Table, TableCell, TableRow } from '../tables/table.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { cellContent } from './cell-content.ts'
import { attributeOf, type Element, isElement, isHidden } from './elements.ts'

const widestSpan = 1000 // columns; what the standard reads a larger colspan as

/**
 * A `<table>` with its cells in their columns, as a browser lays them out.
 *
 * Source: HTML Living Standard, 4.9.12 "Processing model" (forming a table).
 */
export function tableOf(table: Element): Table {
  const lines = rowsOf(table)
  const taken: number[] = [] // by column: the first row that no cell from above reaches into
  const rows = lines.map(
    (line, row): TableRow => ({
      hidden: isHidden(line),
      cells: placed(line, row, lines.length, taken),
    }),
  )
  return { caption: captionOf(table), rows }
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    const isGroup = ['thead', 'tbody', 'tfoot'].includes(child.tagName)
    return isGroup ? child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr') : []
  })
}

function placed(line: Element, row: number, height: number, taken: number[]): TableCell[] {
  const cells: TableCell[] = []
  let col = 0
  for (const element of line.childNodes.filter(isElement)) {
    if (element.tagName !== 'td' && element.tagName !== 'th') continue
    while ((taken[col] ?? 0) > row) col += 1
    if (col >= mostColumns) throw new UnreadableSheetError('FAR_CELL', `第 ${row + 1} 行`)
    const most = Math.min(spanOf(element, 'colspan') || 1, widestSpan)
    let colSpan = 1
    while (colSpan < most && (taken[col + colSpan] ?? 0) <= row) colSpan += 1
    const rowSpan = Math.min(spanOf(element, 'rowspan') || height, height - row)
    for (let at = col; at < col + colSpan; at += 1) taken[at] = row + rowSpan
    cells.push({ col, colSpan, rowSpan, ...cellContent(element, tableOf) })
    col += colSpan
  }
  return cells
}

/** `rowspan="0"` is 0 and means to the end; nonsense is 1. */
function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const written = attributeOf(element, name)?.trim() ?? '1'
  return /^\d+/.test(written) ? Number.parseInt(written, 10) : 1
}

function captionOf(table: Element): string | null {
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption')
  const text = caption ? cellContent(caption, tableOf).text : ''
  return text === '' ? null : text
}
