import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx'
import { gridOf } from './grid/grid-of.ts'
import { readGrids, type Source } from './items/read-grids.ts'
import type { SheetReading } from './reading.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'

/**
 * Reads the catalog in an .xlsx workbook: every visible sheet that has a catalog's heading. Pure, and without defence:
 * bytes from outside go through `readInWorker`.
 *
 * @throws {UnreadableSheetError} when the bytes are no workbook, or no sheet holds a heading with items under it
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetReading> {
  return readGrids(await sheetsOf(bytes))
}

/** The visible sheets of a workbook; @throws {UnreadableSheetError} when the bytes are none, or all of it is empty */
export async function sheetsOf(bytes: Uint8Array): Promise<Source> {
  const { sheets } = await parse(bytes)
  const shown = sheets.filter((sheet) => !isHidden(sheet) && isFilled(sheet))
  if (shown.length === 0) throw new UnreadableSheetError('NO_SHEETS')
  const hidden = sheets.filter((sheet) => isHidden(sheet) && isFilled(sheet))
  return {
    grids: shown.map((sheet) => ({ grid: gridOf(sheet), title: null })),
    doubts: hidden.map(({ name }) => ({ row: 1, element: null, message: `工作表“${name}”是隐藏的，没有导入` })),
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
