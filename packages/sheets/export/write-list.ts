import { writeCsv } from 'hucre/csv'
import { type CellStyle, writeXlsx } from 'hucre/xlsx'
import { shown } from './cell-texts.ts'
import { guarded, looksLive } from './formula-guard.ts'

/** A list as it stands on a screen: every cell is text. */
export type ListExport = {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const head: CellStyle = {
  font: { name: '宋体', size: 11, bold: true },
  alignment: { vertical: 'center', wrapText: true },
}
const body: CellStyle = { font: { name: '宋体', size: 10 }, alignment: { vertical: 'center', wrapText: true } }

/** The list as a .csv file, UTF-8 with a byte order mark; what a spreadsheet might run is text behind a `'`. */
export function writeListCsv({ headings, rows }: ListExport): Uint8Array {
  const lines = [headings, ...rows].map((row) => row.map((text) => guarded(shown(text))))
  return new TextEncoder().encode(writeCsv(lines, { bom: true, lineSeparator: '\r\n' }))
}

/** The list as an .xlsx workbook of one sheet, its heading frozen. Every value is text, never a formula. */
export function writeListXlsx({ title, headings, rows }: ListExport): Promise<Uint8Array> {
  const lines = [headings, ...rows]
  const styles = lines.flatMap((row, at) =>
    row.map((text, column) => [`${at},${column}`, { style: at === 0 ? head : styleOf(text) }] as const),
  )
  const sheet = {
    name: title.replace(/[\\/?*[\]:]/g, '-').slice(0, longestSheetName) || '列表',
    rows: lines.map((row) => row.map(cellValue)),
    cells: new Map(styles),
    columns: headings.map((_, at) => ({ width: widthOf(lines.map((row) => row[at] ?? '')) })),
    freezePane: { rows: 1 },
  }
  const properties = { title, modified: new Date(0) }
  return writeXlsx({ sheets: [sheet], properties, defaultFont: { name: '宋体', size: 10 } })
}

const longestSheetName = 31

function styleOf(text: string): CellStyle {
  return looksLive(text) ? { ...body, numFmt: '@' } : body
}

function cellValue(text: string): string | null {
  const own = shown(text)
  // A workbook spells characters as _x0041_; a text that says so itself has its first mark spelt.
  return own === '' ? null : own.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}

const narrowest = 8
const widest = 40

/** In characters of the default font; a Chinese character takes two. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map((text) => [...text].length * 2))
  return Math.min(Math.max(longest + 2, narrowest), widest)
}
