import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { isIdentity, keyIn } from '../export/identity.ts'
import { type Grid, mergeAt } from '../grid/grid.ts'
import type { ColumnChoices } from '../header/column-use.ts'
import { findHeader } from '../header/find-header.ts'
import { type HandHeading, handHeader } from '../header/hand-heading.ts'
import { withAskedFields } from '../items/asked-fields.ts'
import type { Source } from '../items/read-grids.ts'
import { readSheet } from '../items/read-sheet.ts'
import type { Doubt, ReadColumn, SheetReading } from '../reading.ts'
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

/** How the file was read: as it is to be marked. */
export type Marking = {
  readonly choices?: ColumnChoices
  readonly fields?: readonly ExtraField[]
  readonly heading?: HandHeading | undefined
}

/**
 * The tables of a file as an .xlsx for whoever mends it there: doubtful cells are coloured and carry the doubt as a note,
 * a last column says the doubts of each row. That column is passed over when the copy comes back.
 */
export function markedCopy(
  { grids, doubts }: Source,
  { choices = {}, fields = [], heading }: Marking = {},
): Promise<Uint8Array> {
  const read = grids.flatMap(({ grid }, at) => {
    const isMeant = heading === undefined || heading.table === at
    const reading = isMeant ? readSheet(grid, choices, heading) : undefined
    return reading ? [{ grid, reading: withAskedFields(reading, fields) }] : []
  })
  const sheets = read.map(({ grid, reading }, at) =>
    markedSheet(grid, { ...reading, doubts: at === 0 ? [...doubts, ...reading.doubts] : reading.doubts }, heading),
  )
  return writeXlsx({ sheets, defaultFont: { name: '宋体', size: 10 } })
}

function markedSheet(grid: Grid, { columns, doubts }: SheetReading, heading: HandHeading | undefined): WriteSheet {
  const old = Array.from({ length: grid.width }, (_, col) => col).find((col) =>
    grid.rows.some((row) => isDoubtsHeading(row[col] ?? '')),
  )
  const last = old ?? grid.width
  const head = (heading ? handHeader(grid, heading) : findHeader(grid))?.first ?? 0
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
      hidden.has(col) ? { width: 8, hidden: true } : { width: col === last ? doubtsWidth : widthOf(grid, col) },
    ),
    rowDefs: new Map(rows.map((row, at) => [at, rowOf(grid, row, at)])),
    pageSetup: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
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

const doubtsWidth = 44

/** The keys of an export stay hidden; any other row is as high as its texts ask for, reckoned because no program does so on opening. */
function rowOf(grid: Grid, texts: readonly (string | null)[], row: number): { height?: number; hidden?: boolean } {
  if (texts.some((text) => text !== null && keyIn(text) !== undefined)) return { hidden: true }
  const lines = texts.map((text, col) => {
    const isLast = col === texts.length - 1
    if (text === null || isIdentity(text) || (!isLast && mergeAt(grid, row, col))) return 1
    const width = isLast ? doubtsWidth : widthOf(grid, col)
    return text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(spanOf(each) / (width - 1))), 0)
  })
  return { height: Math.min(409, Math.max(...lines) * 14.5 + 4) }
}

/** As wide as its texts ask for, within what a screen shows; what is merged over several columns asks for none. */
function widthOf(grid: Grid, col: number): number {
  const texts = grid.rows.slice(0, 60).map((row, at) => {
    const merge = mergeAt(grid, at, col)
    return merge && merge.endCol > merge.startCol ? '' : (row[col] ?? '')
  })
  const longest = texts.flatMap((text) => text.split('\n')).reduce((most, text) => Math.max(most, spanOf(text)), 0)
  return Math.min(36, Math.max(6, longest + 2))
}

/** A Chinese character is as wide as two digits. */
function spanOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00FF' ? 2 : 1.1), 0)
}
