import { parse } from 'csv-parse/sync'
import { gridOfTable, refuseFar } from '../grid/grid-of-table.ts'
import { mostBox } from '../grid/limits.ts'
import type { Source } from '../items/read-grids.ts'
import type { Table, TableCell } from '../tables/table.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { candidates, type Delimiter, delimiterOf } from './delimiter.ts'

const longestLine = 1_000_000 // characters; a row of a catalog has some thousand

const delimiterNames: Record<string, string> = { ',': '逗号', ';': '分号', '\t': '制表符' }

/**
 * The rows of a text file with commas, semicolons or tabs between its cells. Line breaks inside quotes belong to the
 * cell. Row 1 is the first line of the table.
 *
 * @throws {UnreadableSheetError} LONG_LINE, FAR_CELL or BROKEN_CSV
 */
export function readCsv(text: string): Source {
  refuseLong(text)
  refuseMany(text)
  const found = delimiterOf(text)
  const { rows, relaxed } = rowsOf(text.slice(found.start), found.delimiter)
  refuseFar(rows.length, Math.max(0, ...rows.map((row) => row.length)))
  const doubts = [...delimiterDoubt(found), ...(relaxed ? ['有的单元格引号不成对，引号已按原样保留，请核对'] : [])]
  return {
    grids: [{ grid: gridOfTable(tableOf(rows), '表格1'), title: null }],
    doubts: doubts.map((message) => ({ row: 1, element: null, message })),
  }
}

function rowsOf(text: string, delimiter: string): { rows: string[][]; relaxed: boolean } {
  const options = { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }
  try {
    return { rows: parse(text, options), relaxed: false }
  } catch {
    try {
      return { rows: parse(text, { ...options, relax_quotes: true }), relaxed: true }
    } catch {
      throw new UnreadableSheetError('BROKEN_CSV')
    }
  }
}

function delimiterDoubt({ delimiter, stated }: Delimiter): string[] {
  if (delimiter === ',' || stated) return []
  return [`各列之间按${delimiterNames[delimiter] ?? `“${delimiter}”`}分隔读取`]
}

function refuseLong(text: string): void {
  let start = 0
  while (text.length - start > longestLine) {
    const end = text.indexOf('\n', start)
    const length = (end < 0 ? text.length : end) - start
    if (length > longestLine) throw new UnreadableSheetError('LONG_LINE')
    start = end + 1
  }
}

/** Counts what could be a cell before anything makes room for it, whatever the delimiter will be. */
function refuseMany(text: string): void {
  for (const delimiter of candidates) {
    let cells = 0
    let row = 1
    for (const [mark] of text.matchAll(new RegExp(`[\\n${delimiter}]`, 'g'))) {
      cells += 1
      if (mark === '\n') row += 1
      if (cells > mostBox) throw new UnreadableSheetError('FAR_CELL', `第 ${row} 行`)
    }
  }
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return {
    caption: null,
    rows: rows.map((texts) => ({ hidden: false, cells: texts.map(cellOf) })),
  }
}

function cellOf(text: string, col: number): TableCell {
  return { col, colSpan: 1, rowSpan: 1, text, nested: [], link: null, lost: null }
}
