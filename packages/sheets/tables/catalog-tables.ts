import { fold } from '@mingce/domain/script/fold'
import type { Grid } from '../grid/grid.ts'
import { textSpread } from '../grid/grid.ts'
import { gridOfTable } from '../grid/grid-of-table.ts'
import { findHeader, type HeaderRows } from '../header/find-header.ts'
import type { Source } from '../items/read-grids.ts'
import type { Doubt } from '../reading.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { type Table, widthOf } from './table.ts'

type Part = { readonly table: Table; readonly at: number }
type Catalog = { readonly at: number; readonly heading: string; table: Table }

/**
 * The tables of a document or page that are catalogs. A table without a catalog's heading is looked into for tables
 * inside it; one that goes on where the table before it stopped (the same heading, or none and as many columns) is
 * the same catalog, its rows counted on.
 *
 * @returns the plain tables where none has such a heading, for a person to point at it
 * @throws {UnreadableSheetError} NO_TABLES
 */
export function catalogsIn(tables: readonly Table[]): Source {
  if (tables.length === 0) throw new UnreadableSheetError('NO_TABLES')
  const catalogs: Catalog[] = []
  const doubts: Doubt[] = []
  const parts = tables.map((table, at): Part => ({ table, at: at + 1 }))
  while (parts.length > 0) {
    const part = parts.shift()
    if (!part || part.table.rows.length === 0) continue
    const grid = gridOfTable(part.table, '', ({ text }) => text)
    const header = findHeader(grid)
    const last = catalogs.at(-1)
    if (last && goesOn(last, grid, header)) doubts.push(join(last, part, header !== undefined))
    else if (header) catalogs.push({ ...part, heading: headingOf(grid, header) })
    else {
      const inside = part.table.rows.flatMap(({ cells }) => cells.flatMap(({ nested }) => nested))
      parts.unshift(...inside.map((table) => ({ table, at: part.at })))
      if (inside.length === 0 && looksLikeTable(part.table))
        doubts.push({ row: 1, element: null, message: `第${part.at}个表格没有目录表头，没有导入` })
    }
  }
  if (catalogs.length === 0) return { grids: plainGrids(tables), doubts: [] }
  const grids = catalogs.map(({ table, at }) => ({ grid: gridOfTable(table, `表格${at}`), title: table.caption }))
  return { grids, doubts }
}

function plainGrids(tables: readonly Table[]): Source['grids'] {
  const filled = tables.map((table, at): Part => ({ table, at: at + 1 })).filter(({ table }) => looksLikeTable(table))
  return filled.map(({ table, at }) => ({ grid: gridOfTable(table, `表格${at}`), title: table.caption }))
}

function goesOn(last: Catalog, grid: Grid, header: HeaderRows | undefined): boolean {
  if (header) return headingOf(grid, header) === last.heading
  return grid.width === widthOf(last.table) && grid.width > 2
}

function join(last: Catalog, { table, at }: Part, repeats: boolean): Doubt {
  const row = last.table.rows.length + 1
  const why = repeats ? '表头与前面的表格相同' : '没有表头，列数与前面的表格相同'
  last.table = { ...last.table, rows: [...last.table.rows, ...table.rows] }
  return { row, element: null, message: `第${at}个表格${why}，已接在后面作为同一份目录，行号连续计算` }
}

function headingOf(grid: Grid, { first, last }: HeaderRows): string {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const columns = Array.from({ length: grid.width }, (_, col) => col)
  return rows.map((row) => columns.map((col) => fold(textSpread(grid, row, col))).join('\t')).join('\n')
}

/** What lays out a page, or holds a signature, is passed over without a word. */
function looksLikeTable(table: Table): boolean {
  return table.rows.length > 1 && widthOf(table) > 2
}
