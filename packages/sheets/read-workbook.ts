import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx'
import { gridOf } from './grid/grid-of.ts'
import { readSheet } from './items/read-sheet.ts'
import type { Doubt, ReadColumn, SheetReading } from './reading.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'

/**
 * Reads the catalog in an .xlsx workbook: every visible sheet that has a catalog's heading. Pure, and without defence:
 * bytes from outside go through `readInWorker`.
 *
 * @throws {UnreadableSheetError} when the bytes are no workbook, or no sheet holds a heading with items under it
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetReading> {
  const { sheets } = await parse(bytes)
  const shown = sheets.filter((sheet) => !isHidden(sheet) && isFilled(sheet))
  if (shown.length === 0) throw new UnreadableSheetError('NO_SHEETS')
  const readings = shown.map((sheet) => ({ sheet, reading: readSheet(gridOf(sheet)) }))
  const read = readings.flatMap(({ sheet, reading }) => (reading ? [{ name: sheet.name, reading }] : []))
  if (read.length === 0) throw new UnreadableSheetError('NO_HEADER')
  const items = read.flatMap(({ reading }) => reading.items)
  if (items.length === 0) throw new UnreadableSheetError('NO_ITEMS')

  const passedOver = [
    ...readings.filter(({ reading }) => !reading).map(({ sheet }) => `工作表“${sheet.name}”没有目录表头，没有导入`),
    ...sheets
      .filter((sheet) => isHidden(sheet) && isFilled(sheet))
      .map(({ name }) => `工作表“${name}”是隐藏的，没有导入`),
  ]
  return {
    title: read.find(({ reading }) => reading.title !== null)?.reading.title ?? null,
    columns: columnsOf(read.map(({ reading }) => reading)),
    items,
    doubts: [
      ...passedOver.map((message) => ({ row: 1, element: null, message })),
      ...read.flatMap(({ name, reading }) => (read.length > 1 ? reading.doubts.map(inSheet(name)) : reading.doubts)),
    ],
  }
}

async function parse(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes)
  } catch {
    throw new UnreadableSheetError('BROKEN_WORKBOOK')
  }
}

function isHidden(sheet: Sheet): boolean {
  return sheet.hidden === true || sheet.veryHidden === true
}

function isFilled(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row.some((value) => value !== null && String(value).trim() !== ''))
}

/** The first sheet's columns, and those of the others that it does not have. */
function columnsOf(readings: readonly SheetReading[]): ReadColumn[] {
  const [first, ...others] = readings.map(({ columns }) => columns)
  const known = new Set(first?.map(({ header }) => header))
  const more = others.flat().filter(({ header }) => !known.has(header) && known.add(header))
  return [...(first ?? []), ...more]
}

function inSheet(name: string) {
  return (doubt: Doubt): Doubt => ({ ...doubt, message: `〔${name}〕${doubt.message}` })
}
