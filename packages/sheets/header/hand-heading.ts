import { hash } from 'node:crypto'
import { fold } from '@mingce/domain/script/fold'
import { type Grid, ownText } from '../grid/grid.ts'
import type { HeaderRows } from './find-header.ts'

/**
 * Where a person said the heading of a catalog stands: the nth table of the file from 0, and its rows from 1. A table that has none
 * ends its heading before it begins: `{ table: 0, first: 3, last: 2 }` has its first item in row 3.
 */
export type HandHeading = { readonly table: number; readonly first: number; readonly last: number }

/** A table as whoever points at its heading sees it: its first rows, cells shortened. `kinds` names each row to who remembers. */
export type Glance = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly kinds: readonly string[]
}

const mostRows = 25
const mostColumns = 24
const mostLetters = 40

export function glanceAt(grid: Grid): Glance {
  const width = Math.min(grid.width, mostColumns)
  const rows = Array.from({ length: Math.min(grid.rows.length, mostRows) }, (_, row) =>
    Array.from({ length: width }, (_, col) => shortened(ownText(grid, row, col))),
  )
  return { name: grid.sheet, rows, kinds: rows.map((_, row) => kindOf(grid, row)) }
}

/** The rows of the heading in this table; undefined where the table has no such rows. */
export function handHeader({ rows }: Grid, { first, last }: HandHeading): HeaderRows | undefined {
  const isInside = first >= 1 && first <= rows.length && last >= first - 1 && last - first < 3 && last < rows.length
  return isInside ? { first: first - 1, last: last - 1 } : undefined
}

/** The same for rows that say the same: what a heading is known by in the next file. */
function kindOf(grid: Grid, row: number): string {
  const texts = Array.from({ length: grid.width }, (_, col) => fold(ownText(grid, row, col)))
  return hash('sha256', texts.join('\t'), 'hex').slice(0, 32)
}

function shortened(text: string): string {
  return text.length > mostLetters ? `${text.slice(0, mostLetters).toWellFormed()}…` : text
}
