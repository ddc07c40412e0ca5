import { blankItem } from '@mingce/domain/catalog/blank-item'
import { mostItems } from '@mingce/domain/catalog/events'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { normaliseName } from '@mingce/domain/guide/match'
import type { GridColumn } from './columns.ts'
import type { Change } from './edits.ts'
import { type GridRow, newRow } from './rows.ts'
import type { Block } from './table-text.ts'

export type Pasting = {
  readonly block: Block
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  /** Where the block's first cell goes. */
  readonly at: { readonly row: number; readonly column: number }
  /** How many items stand in the catalog, the unrecorded ones with them. */
  readonly count: number
  readonly newId: () => string
}

export type Pasted = {
  readonly changes: readonly Change[]
  readonly added: number
  /** Rows for which the catalog has no room: they are given back, none is dropped. */
  readonly refused: Block
  /** Cells beyond the last column that hold words. */
  readonly outside: number
}

/** Lays a block over the grid, beginning new items below the last. A block with its headings goes by them. */
export function pasted({ block, rows, columns, at, count, newId }: Pasting): Pasted {
  const headed = columnsNamed(block[0] ?? [], columns)
  const targets = headed ?? (block[0] ?? []).map((_, index) => columns[at.column + index])
  const lines = (headed ? block.slice(1) : block).filter((line) => line.some((cell) => cell.trim() !== ''))
  const standing = rows.filter(({ item }) => item !== newRow)
  const over = standing.slice(at.row, at.row + lines.length)
  const room = Math.max(mostItems - count, 0)
  const fresh = lines.slice(over.length, over.length + room)
  const changes = [
    ...over.map(({ item, content }, index) => {
      return { item, before: content, ...written(content, lines[index] ?? [], targets) }
    }),
    ...fresh.map((line) => ({ item: newId(), before: null, ...written(blankItem, line, targets) })),
  ]
  const outside = lines.flatMap((line) => line.filter((cell, index) => cell !== '' && !targets[index])).length
  const refused = lines.slice(over.length + fresh.length)
  return { changes: changes.filter(({ elements }) => elements.length > 0), added: fresh.length, refused, outside }
}

function written(before: DisclosureItem, line: readonly string[], targets: readonly (GridColumn | undefined)[]) {
  const touched = targets.flatMap((column, index) => {
    const text = (line[index] ?? '').trim()
    return column && index < line.length && column.textOf(before) !== text ? [{ column, text }] : []
  })
  const after = touched.reduce((item, { column, text }) => column.read(text, item), before)
  return { after, elements: [...new Set(touched.map(({ column }) => column.element))] }
}

/** The columns that a first row of headings names; undefined when it is no such row. Two names are no accident. */
function columnsNamed(
  cells: readonly string[],
  columns: readonly GridColumn[],
): readonly (GridColumn | undefined)[] | undefined {
  const byName = new Map(columns.map((column) => [normaliseName(column.title), column]))
  const named = cells.map((cell) => byName.get(normaliseName(cell)))
  return named.filter(Boolean).length >= 2 ? named : undefined
}
