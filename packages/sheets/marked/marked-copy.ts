import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { isIdentity, keyIn } from '../export/identity.ts'
import { type Grid, mergeAt } from '../grid/grid.ts'
import type { ColumnChoices } from '../header/column-use.ts'
import { findHeader } from '../header/find-header.ts'
import type { Source } from '../items/read-grids.ts'
import { readSheet } from '../items/read-sheet.ts'
import type { Doubt, ReadColumn } from '../reading.ts'
import { doubtsHeading, isDoubtsHeading } from './doubts-column.ts'

const line = { style: 'thin', color: { rgb: 'B0B5BB' } } as const
const plain: CellStyle = {
  font: { name: '宋体', size: 10 },
  alignment: { vertical: 'center', wrapText: true },
  border: { top: line, right: line, bottom: line, left: line },
  numFmt: '@',
}
const heading: CellStyle = { ...plain, font: { name: '宋体', size: 10, bold: true } }
const doubted: CellStyle = { ...plain, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE699' } } }
const said: CellStyle = { ...plain, font: { name: '宋体', size: 10, color: { rgb: '9C5700' } } }

/**
 * The tables of a file as an .xlsx for whoever mends it there: doubtful cells are coloured and carry the doubt as a note,
 * a last column says the doubts of each row. That column is passed over when the copy comes back.
 */
export function markedCopy({ grids, doubts }: Source, choices: ColumnChoices): Promise<Uint8Array> {
  const read = grids.flatMap(({ grid }) => {
    const reading = readSheet(grid, choices)
    return reading ? [{ grid, reading }] : []
  })
  const sheets = read.map(({ grid, reading }, at) =>
    markedSheet(grid, reading.columns, at === 0 ? [...doubts, ...reading.doubts] : reading.doubts),
  )
  return writeXlsx({ sheets, defaultFont: { name: '宋体', size: 10 } })
}

function markedSheet(grid: Grid, columns: readonly ReadColumn[], doubts: readonly Doubt[]): WriteSheet {
  const old = Array.from({ length: grid.width }, (_, col) => col).find((col) =>
    grid.rows.some((row) => isDoubtsHeading(row[col] ?? '')),
  )
  const last = old ?? grid.width
  const head = findHeader(grid)?.first ?? 0
  const rows = grid.rows.map((row, at) => {
    const texts = Array.from({ length: last }, (_, col) => row[col] ?? '')
    const words = doubtsAt(doubts, at)
    return [...texts, at === head ? `${doubtsHeading}\n${words}`.trim() : words].map((text) =>
      text === '' ? null : text,
    )
  })
  const hidden = new Set(
    Array.from({ length: last }, (_, col) => col).filter((col) => grid.rows.some((row) => isIdentity(row[col] ?? ''))),
  )
  return {
    name: grid.sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '目录',
    rows,
    merges: grid.merges
      .filter(({ endCol, endRow }) => endCol < last && endRow < rows.length)
      .map((merge) => ({ ...merge })),
    cells: stylesOf(grid, rows, { columns, doubts, head, last }),
    columns: Array.from({ length: last + 1 }, (_, col) =>
      hidden.has(col) ? { width: 8, hidden: true } : { width: col === last ? 44 : widthOf(grid, col) },
    ),
    rowDefs: new Map(
      rows.flatMap((row, at) => (row.some((text) => text && keyIn(text)) ? [[at, { hidden: true }]] : [])),
    ),
    freezePane: { rows: head + 1 },
  }
}

/** What is in doubt in a row of the sheet, 0-based, one doubt a line. */
function doubtsAt(doubts: readonly Doubt[], row: number): string {
  return doubts
    .filter((doubt) => linesOf(doubt).includes(row))
    .map(({ message }) => message)
    .join('\n')
}

function linesOf({ row, rows }: Doubt): number[] {
  return (rows ?? [row]).map((each) => each - 1)
}

type Marks = {
  readonly columns: readonly ReadColumn[]
  readonly doubts: readonly Doubt[]
  readonly head: number
  readonly last: number
}

function stylesOf(grid: Grid, rows: readonly (string | null)[][], { columns, doubts, head, last }: Marks) {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, texts] of rows.entries())
    for (const col of texts.keys()) {
      const style = col === last && row > head ? said : row <= head ? heading : plain
      cells.set(`${row},${col}`, { style })
    }
  for (const doubt of doubts)
    for (const row of linesOf(doubt))
      for (const { col } of columns.filter(({ element }) => element !== null && element === doubt.element)) {
        const merge = mergeAt(grid, row, col)
        const at = `${merge?.startRow ?? row},${merge?.startCol ?? col}`
        const before = cells.get(at)?.comment?.text
        const text = before === undefined ? doubt.message : `${before}\n${doubt.message}`
        cells.set(at, { style: doubted, comment: { author: '明册', text } })
      }
  return cells
}

/** As wide as its texts ask for, within what a screen shows. */
function widthOf(grid: Grid, col: number): number {
  const longest = grid.rows.slice(0, 60).reduce((most, row) => Math.max(most, [...(row[col] ?? '')].length), 0)
  return Math.min(36, Math.max(6, longest * 1.4))
}
