import { type Cell, type CellStyle, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type CatalogExport, titleOf } from './catalog-export.ts'
import { shown } from './cell-texts.ts'
import { choiceHints } from './choice-hints.ts'
import { columnsFor, type ExportColumn } from './columns.ts'
import { looksLive } from './formula-guard.ts'
import { headMark, identityCells, keyCell, manifestCell } from './identity.ts'
import { isOuterLevel, levelRuns } from './level-runs.ts'

// Rows of the sheet, 0-based: the hidden keys, the title, two rows of heading, then the items.
const keyRow = 0
const titleRow = 1
const headRow = 2
const firstItem = 4

const line = { style: 'thin', color: { rgb: '000000' } } as const
const border = { top: line, right: line, bottom: line, left: line } as const
const titleStyle: CellStyle = {
  font: { name: '宋体', size: 20, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
}
const headStyle: CellStyle = {
  font: { name: '宋体', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E9EC' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border,
}
const bodyStyle: CellStyle = {
  font: { name: '宋体', size: 10 },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  border,
}
const centred: CellStyle = { ...bodyStyle, alignment: { ...bodyStyle.alignment, horizontal: 'center' } }

/**
 * A county's catalog as an .xlsx workbook in the official layout, for A3 landscape. Every value is text, never a
 * formula. Hidden cells hold what the catalog was, so that `readWorkbook` gives back the same items, and knows which
 * cells a person changed.
 */
export function writeCatalogXlsx(catalog: CatalogExport): Promise<Uint8Array> {
  const columns = columnsFor(catalog.items, catalog.fields)
  const identities = catalog.items.map((item, index) => identityCells(item, columns, { ordinal: index + 1 }))
  return writeSheet(catalog, sheetOf(catalog, identities))
}

/** The same workbook with nothing hidden in it: what a county publishes. */
export function writePublicXlsx(catalog: CatalogExport): Promise<Uint8Array> {
  return writeSheet(catalog, { ...withoutKeys(sheetOf(catalog, undefined)), dataValidations: [] })
}

function writeSheet(catalog: CatalogExport, sheet: WriteSheet): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [sheet],
    properties: { title: titleOf(catalog), modified: new Date(0) },
    defaultFont: { name: '宋体', size: 10 },
  })
}

/** Room for as many items as a catalog may have, in a workbook that has none yet. */
const roomForItems = 220

/**
 * The official table with its headings and no item: what a county fills in and imports. The round's own elements have their columns, and
 * say what there is to choose.
 */
export function writeTemplateXlsx(county: Omit<CatalogExport, 'items'>): Promise<Uint8Array> {
  const catalog = { ...county, items: [] }
  return writeSheet(catalog, withoutKeys(sheetOf(catalog, undefined)))
}

/** A column as it stands in the sheet; `hidden` numbers the columns that hold the rows' identity, from 0. */
type Placed = ExportColumn | { readonly hidden: number }

/** @param identities the hidden cells of each item; undefined for a workbook without any */
function sheetOf(catalog: CatalogExport, identities: readonly (readonly string[])[] | undefined): WriteSheet {
  const columns = columnsFor(catalog.items, catalog.fields)
  const hidden = identities ? Math.max(1, ...identities.map((cells) => cells.length)) : 0
  const placed = withHidden(columns, hidden)
  const rows = [
    placed.map((column) =>
      'key' in column ? keyCell(column) : column.hidden === 0 ? manifestCell(catalog, false) : null,
    ),
    placed.map((_, at) => (at === 0 ? titleOf(catalog) : null)),
    ...headRows(placed),
    ...catalog.items.map(({ content }, index) =>
      placed.map((column) =>
        'key' in column ? column.textOf(content, index + 1) : (identities?.[index]?.[column.hidden] ?? ''),
      ),
    ),
  ].map((row) => row.map(cellValue))
  const merges = [titleMerge(placed), ...headMerges(placed), ...levelMerges(catalog, placed)].filter(isWide)
  return {
    name: '标准目录',
    rows,
    merges,
    cells: stylesOf(rows, placed, merges),
    columns: placed.map((column) => ('key' in column ? { width: column.width } : { width: 8, hidden: true })),
    rowDefs: rowsOf(rows, placed),
    dataValidations: hintsOf(catalog, placed),
    freezePane: { rows: firstItem },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${headRow + 1}:$${headRow + 2}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

function hintsOf({ items, fields = [] }: CatalogExport, placed: readonly Placed[]) {
  const columns = new Map(placed.map((column, at) => ['key' in column ? column.key.replace(/^extra\./, '') : '', at]))
  return choiceHints(columns, fields, [firstItem, firstItem + Math.max(items.length, roomForItems) - 1])
}

/** Without its first row, which holds the hidden keys. */
function withoutKeys(sheet: WriteSheet): WriteSheet {
  const up = (at: string) => at.replace(/^\d+/, (row) => String(Number(row) - 1))
  return {
    ...sheet,
    rows: (sheet.rows ?? []).slice(1),
    merges: (sheet.merges ?? []).map((merge) => ({
      ...merge,
      startRow: merge.startRow - 1,
      endRow: merge.endRow - 1,
    })),
    cells: new Map([...(sheet.cells ?? [])].map(([at, cell]) => [up(at), cell])),
    rowDefs: new Map([...(sheet.rowDefs ?? [])].flatMap(([row, def]) => (row === 0 ? [] : [[row - 1, def] as const]))),
    dataValidations: (sheet.dataValidations ?? []).map((each) => ({ ...each, range: upward(each.range) })),
    freezePane: { rows: firstItem - 1 },
    pageSetup: { ...sheet.pageSetup, printTitlesRow: `$${headRow}:$${headRow + 1}` },
  }
}

/** `R5:R224` is `R4:R223`. */
function upward(range: string): string {
  return range.replace(/\d+/g, (row) => String(Number(row) - 1))
}

/** The identity stands in the middle of the table, behind the names of the items: whoever sorts the table sorts it too. */
function withHidden(columns: readonly ExportColumn[], count: number): readonly Placed[] {
  const after = columns.findIndex(({ key }) => key === 'name') + 1
  const hidden = Array.from({ length: count }, (_, at) => ({ hidden: at }))
  return [...columns.slice(0, after), ...hidden, ...columns.slice(after)]
}

function headRows(placed: readonly Placed[]): (string | null)[][] {
  const first = placed.map((column, at) => {
    if (!('key' in column)) return null
    const before = placed[at - 1]
    const sameGroup =
      before && 'key' in before && before.headings.length === 2 && before.headings[0] === column.headings[0]
    return sameGroup && column.headings.length === 2 ? null : column.headings[0]
  })
  const second = placed.map((column) =>
    'key' in column ? (column.headings[1] ?? null) : column.hidden === 0 ? headMark : null,
  )
  return [first, second]
}

function cellValue(text: string | null): CellValue {
  const own = text === null ? '' : shown(text)
  // A workbook spells characters as _x0041_; a text that says so itself has its first mark spelt.
  return own === '' ? null : own.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}

function titleMerge(placed: readonly Placed[]): MergeRange {
  return { startRow: titleRow, endRow: titleRow, startCol: 0, endCol: placed.length - 1 }
}

function headMerges(placed: readonly Placed[]): MergeRange[] {
  const [first = [], second = []] = headRows(placed)
  return placed.flatMap((column, at): MergeRange[] => {
    if (!('key' in column) || first[at] === null) return []
    if (column.headings.length === 1) return [{ startRow: headRow, endRow: headRow + 1, startCol: at, endCol: at }]
    let end = at
    while (first[end + 1] === null && second[end + 1] !== null && second[end + 1] !== headMark) end += 1
    return [{ startRow: headRow, endRow: headRow, startCol: at, endCol: end }]
  })
}

function levelMerges({ items }: CatalogExport, placed: readonly Placed[]): MergeRange[] {
  const runs = levelRuns(
    items,
    placed.filter((column) => 'key' in column),
  )
  return runs.map(({ key, start, end }) => {
    const col = placed.findIndex((column) => 'key' in column && column.key === key)
    return { startRow: firstItem + start, endRow: firstItem + end, startCol: col, endCol: col }
  })
}

function rowsOf(rows: readonly CellValue[][], placed: readonly Placed[]): NonNullable<WriteSheet['rowDefs']> {
  const defs = rows.map((values, row): [number, { height?: number; hidden?: boolean }] => {
    if (row === keyRow) return [row, { hidden: true }]
    return [row, { height: row === titleRow ? 36 : row < firstItem ? 24 : heightOf(values, placed) }]
  })
  return new Map(defs)
}

/** The height of a row in points, so that each of its cells shows all its lines; a level that is merged may take several rows. */
function heightOf(values: readonly CellValue[], placed: readonly Placed[]): number {
  const lines = placed.map((column, at) => {
    if (!('key' in column) || isOuterLevel(column)) return 1
    const units = column.width - 1.5
    const texts = String(values[at] ?? '').split('\n')
    return texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text) / units)), 0)
  })
  return Math.min(409, Math.max(...lines) * 14.5 + 6)
}

/** A Chinese character is as wide as two digits. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00FF' ? 2 : 1.1), 0)
}

function isWide({ startRow, endRow, startCol, endCol }: MergeRange): boolean {
  return endRow > startRow || endCol > startCol
}

function stylesOf(rows: readonly CellValue[][], placed: readonly Placed[], merges: readonly MergeRange[]) {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, values] of rows.entries()) {
    if (row === keyRow) continue
    for (const [at, column] of placed.entries()) {
      if (!('key' in column) && row !== titleRow) continue
      cells.set(`${row},${at}`, { style: styleOf(row, column, values[at] ?? null) })
    }
  }
  for (const { startRow, startCol, endRow, endCol } of merges)
    for (let row = startRow; row <= endRow; row += 1)
      for (let col = startCol; col <= endCol; col += 1)
        if (row !== startRow || col !== startCol) rows[row]?.splice(col, 1, null)
  return cells
}

function styleOf(row: number, column: Placed, value: CellValue): CellStyle {
  if (row === titleRow) return titleStyle
  if (row < firstItem) return headStyle
  const style = 'key' in column && (column.width < 10 || isOuterLevel(column)) ? centred : bodyStyle
  return typeof value === 'string' && looksLive(value) ? { ...style, numFmt: '@' } : style
}
