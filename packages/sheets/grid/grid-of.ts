import type { Cell, CellValue, Sheet } from 'hucre/xlsx'
import { clean, losesCharacters, turnsDirection } from '../text/clean.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { anchorsOf, type BrokenCell, cellName, type Grid } from './grid.ts'

export const errorValue = /^#(REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL)[!?]?$/

/**
 * One parsed worksheet as text, with its merges.
 *
 * @throws {UnreadableSheetError} TEXT_DIRECTION when a cell turns the direction of its text
 */
export function gridOf(sheet: Sheet): Grid {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length))
  const merges = sheet.merges ?? []
  const rows = sheet.rows.map((row, index) => textsOf(row, index, sheet.name))
  return {
    sheet: clean(sheet.name),
    rows,
    width,
    merges,
    links: linksOf(sheet),
    hiddenRows: [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([row]) => row),
    broken: brokenCells(sheet),
    anchors: anchorsOf(merges, rows.length, width),
  }
}

function textsOf(row: readonly CellValue[], index: number, sheet: string): string[] {
  return row.map((value, col) => {
    const text = textOf(value)
    if (turnsDirection(text)) throw new UnreadableSheetError('TEXT_DIRECTION', `${sheet}!${cellName(index, col)}`)
    return clean(text)
  })
}

function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`
  if (typeof value === 'boolean') return value ? '是' : '否'
  return errorValue.test(String(value)) ? '' : String(value)
}

function linksOf(sheet: Sheet): Map<string, string> {
  const links = new Map<string, string>()
  for (const [at, { hyperlink }] of sheet.cells ?? []) {
    if (hyperlink && /^https?:\/\//i.test(hyperlink.target)) links.set(at, clean(hyperlink.target))
  }
  return links
}

function brokenCells(sheet: Sheet): BrokenCell[] {
  const broken: BrokenCell[] = []
  for (const [at, cell] of sheet.cells ?? []) {
    const [row = 0, col = 0] = at.split(',').map(Number)
    const found = brokenValue(cell)
    if (found) broken.push({ row, col, found })
  }
  for (const [row, cells] of sheet.rows.entries())
    for (const [col, value] of cells.entries())
      if (typeof value === 'string' && losesCharacters(value)) broken.push({ row, col, found: '不可见的控制字符' })
  return broken
}

function brokenValue(cell: Cell): string | undefined {
  if (cell.type === 'error' || errorValue.test(String(cell.value))) return `错误值“${String(cell.value)}”`
  if (cell.formula !== undefined && (cell.value === null || cell.value === '')) return '没有计算结果的公式'
  return undefined
}
