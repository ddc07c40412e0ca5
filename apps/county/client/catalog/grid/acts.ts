import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { GridColumn } from './columns.ts'
import type { Change } from './edits.ts'
import { type GridRow, newRow } from './rows.ts'
import type { Box, Place } from './selection.ts'
import type { Block } from './table-text.ts'

// What one does to chosen cells, as changes of items. The line for a new item gets an id when it is first written into.

export type Grid = {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly newId: () => string
}

/** What was typed into one cell; nothing when it says the same. */
export function typed(grid: Grid, { row, column }: Place, text: string): readonly Change[] {
  const box = { top: row, bottom: row, left: column, right: column }
  return inColumns(grid, box, ({ textOf }, item) => (textOf(item) === text ? undefined : text))
}

export function cleared(grid: Grid, box: Box): readonly Change[] {
  return inColumns(grid, box, (column, item) => (column.textOf(item) === '' ? undefined : ''))
}

/** Turns a tick over; the others of the box follow the first. */
export function ticked(grid: Grid, box: Box): readonly Change[] {
  const first = grid.rows[box.top]?.content
  const column = grid.columns[box.left]
  const mark = first && column?.textOf(first) === '' ? '√' : ''
  return inColumns(grid, box, ({ kind, textOf }, item) => (kind === 'tick' && textOf(item) !== mark ? mark : undefined))
}

/** Fills the box with its first line; of one line, with the line above it. Values are taken as they are, not read again. */
export function filledDown(grid: Grid, box: Box): readonly Change[] {
  const source = grid.rows[box.top === box.bottom ? box.top - 1 : box.top]?.content
  if (!source) return []
  const from = box.top === box.bottom ? box.top : box.top + 1
  const columns = grid.columns.slice(box.left, box.right + 1)
  return linesOf(grid, from, box.bottom).flatMap((row) => {
    const differing = columns.filter((column) => column.textOf(row.content) !== column.textOf(source))
    if (differing.length === 0) return []
    const after = differing.reduce((item, column) => taken(column, item, source), row.content)
    return [changeOf(grid, row, after, differing)]
  })
}

/** The cells of a box as text. */
export function copied({ rows, columns }: Grid, { top, bottom, left, right }: Box): Block {
  return rows
    .slice(top, bottom + 1)
    .filter(({ item }) => item !== newRow || top === bottom)
    .map(({ content }) => columns.slice(left, right + 1).map((column) => column.textOf(content)))
}

/** Takes a cell over from another item: of a whole element what it is made of, else what it says. */
export function taken(column: GridColumn, into: DisclosureItem, from: DisclosureItem): DisclosureItem {
  if (column.key === 'disclosureTimeLimit') return { ...into, disclosureTimeLimit: from.disclosureTimeLimit }
  if (column.key === 'contentElements') return { ...into, contentElements: from.contentElements }
  if (column.key === 'legalBases') return { ...into, legalBases: from.legalBases }
  if (column.key === 'channels') return { ...into, channels: from.channels, otherChannelText: from.otherChannelText }
  return column.read(column.textOf(from), into)
}

export function changeOf(grid: Grid, row: GridRow, after: DisclosureItem, columns: readonly GridColumn[]): Change {
  const isNew = row.item === newRow
  const elements = [...new Set(columns.map(({ element }) => element))]
  return { item: isNew ? grid.newId() : row.item, before: isNew ? null : row.content, after, elements }
}

function inColumns(
  grid: Grid,
  { top, bottom, left, right }: Box,
  textFor: (column: GridColumn, item: DisclosureItem) => string | undefined,
): readonly Change[] {
  const columns = grid.columns.slice(left, right + 1)
  return linesOf(grid, top, bottom).flatMap((row) => {
    const touched = columns.flatMap((column) => {
      const text = textFor(column, row.content)
      return text === undefined ? [] : [{ column, text }]
    })
    if (touched.length === 0) return []
    const after = touched.reduce((item, { column, text }) => column.read(text, item), row.content)
    return [
      changeOf(
        grid,
        row,
        after,
        touched.map(({ column }) => column),
      ),
    ]
  })
}

function linesOf({ rows }: Grid, top: number, bottom: number): readonly GridRow[] {
  return rows.slice(top, bottom + 1)
}
