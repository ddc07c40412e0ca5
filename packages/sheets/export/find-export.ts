import { fold } from '@mingce/domain/script/fold'
import { continuesAbove, type Grid, mergeAt, textDown, textSpread } from '../grid/grid.ts'
import { isDoubtsHeading } from '../marked/doubts-column.ts'
import { readBack } from './cell-texts.ts'
import { type ColumnKey, knownHeadings } from './columns.ts'
import { unguarded } from './formula-guard.ts'
import {
  headMark,
  type IdentifiedRow,
  identityIn,
  isHiddenHeading,
  isIdentity,
  keyIn,
  type Manifest,
  manifestIn,
} from './identity.ts'

/** A column of a file that this system wrote: its key, or null for one that a person added. */
export type FoundColumn = { readonly col: number; readonly key: ColumnKey | null; readonly heading: string }

/** What the hidden part of a file says about it. Rows are 0-based. */
export type FoundExport = {
  readonly manifest: Manifest | undefined
  /** The last row of the heading. */
  readonly head: number
  readonly columns: readonly FoundColumn[]
  readonly identities: ReadonlyMap<number, IdentifiedRow>
}

/** A row under the heading, 0-based, with what its cells show by the key of their column; a column that is gone has none. */
export type TableRow = { readonly row: number; readonly cells: ReadonlyMap<ColumnKey, string> }

/** @returns undefined for a table that is no export, or whose hidden part is gone */
export function findExport(grid: Grid): FoundExport | undefined {
  const identities = new Map<number, IdentifiedRow>()
  for (const [row, cells] of grid.rows.entries()) {
    const identity = identityIn(cells)
    if (identity) identities.set(row, identity)
  }
  const first = Math.min(...identities.keys())
  if (first === Number.POSITIVE_INFINITY) return undefined
  const marks = [...grid.rows.entries()].flatMap(([row, cells]) => {
    return row < first && cells.some((cell) => cell === headMark || manifestIn(cell) !== undefined) ? [row] : []
  })
  const head = Math.max(...marks, -1)
  const end = head >= 0 ? head : first - 1
  const manifest = grid.rows
    .slice(0, first)
    .flat()
    .map(manifestIn)
    .find((found) => found !== undefined)
  const named = (heading: string) => (manifest?.guarded === false ? heading : unguarded(heading))
  const columns = columnsOf(grid, { end, named }, [...identities.values()])
  return { manifest, head: end, columns, identities }
}

/** The last row of a heading, and the name of a column by what its heading shows. */
type Heading = { readonly end: number; readonly named: (heading: string) => string }

/** By the hidden row of keys; where that is gone, by the headings as they were written. */
function columnsOf(grid: Grid, { end, named }: Heading, identities: readonly IdentifiedRow[]): readonly FoundColumn[] {
  const keys = new Set(identities.flatMap(({ cells }) => Object.keys(cells)))
  const byHeading = knownHeadings(keys)
  const taken = new Set<ColumnKey>()
  return Array.from({ length: grid.width }, (_, col) => col)
    .filter((col) => !isHiddenColumn(grid, end, col))
    .map((col) => {
      const heading = headingOf(grid, end, col)
      const keyed = grid.rows
        .slice(0, end + 1)
        .map((row) => keyIn(row[col] ?? ''))
        .find((key) => key !== undefined)
      const possible = keyed === undefined ? (byHeading.get(fold(readBack(named(heading)))) ?? []) : [keyed]
      const key = possible.find((each) => keys.has(each) && !taken.has(each)) ?? null
      if (key !== null) taken.add(key)
      return { col, key, heading }
    })
    .filter(({ heading }) => !isDoubtsHeading(heading))
}

function isHiddenColumn(grid: Grid, end: number, col: number): boolean {
  return grid.rows.some((row, at) => {
    const cell = row[col] ?? ''
    return at > end ? isIdentity(cell) : isHiddenHeading(cell) && keyIn(cell) === undefined
  })
}

/** The headings of a column, outermost first: `公开对象/全社会`. */
function headingOf(grid: Grid, end: number, col: number): string {
  const texts = grid.rows.slice(0, end + 1).flatMap((_, row) => {
    const merge = mergeAt(grid, row, col)
    const isTitle = merge !== undefined && merge.endCol - merge.startCol + 1 > grid.width / 2
    const text = textSpread(grid, row, col)
    return isTitle || text === '' || continuesAbove(grid, row, col) || isHiddenHeading(text) ? [] : [text]
  })
  return texts.join('/')
}

/** What a cell shows, and whether a merge that began in another column covers it. */
export function cellAt(grid: Grid, row: number, col: number): { readonly text: string; readonly isCovered: boolean } {
  const merge = mergeAt(grid, row, col)
  return { text: textDown(grid, row, col), isCovered: merge !== undefined && merge.startCol !== col }
}
