/** A rectangle of merged cells, 0-based and inclusive. */
export type Merge = {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** One worksheet as text: trimmed, NFC; '' where a cell is empty or covered by a merge. Rows and columns are 0-based. */
export type Grid = {
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
  readonly width: number
  readonly merges: readonly Merge[]
  readonly links: ReadonlyMap<string, string>
  readonly hiddenRows: readonly number[]
  /** Cells that hold no usable value, e.g. `#REF!` or a formula that was never calculated: row, column, what is there. */
  readonly broken: readonly BrokenCell[]
  readonly anchors: ReadonlyMap<number, Merge>
}

export type BrokenCell = { readonly row: number; readonly col: number; readonly found: string }

/** Which merge covers each cell, by `row * width + col`. Merges that reach beyond the sheet's cells are clipped to them. */
export function anchorsOf(merges: readonly Merge[], height: number, width: number): Map<number, Merge> {
  const anchors = new Map<number, Merge>()
  for (const merge of merges) {
    for (let row = merge.startRow; row <= Math.min(merge.endRow, height - 1); row += 1)
      for (let col = merge.startCol; col <= Math.min(merge.endCol, width - 1); col += 1)
        anchors.set(row * width + col, merge)
  }
  return anchors
}

export function mergeAt(grid: Grid, row: number, col: number): Merge | undefined {
  return grid.anchors.get(row * grid.width + col)
}

/** What stands in the cell itself: '' in every cell of a merge but its first. */
export function ownText(grid: Grid, row: number, col: number): string {
  const merge = mergeAt(grid, row, col)
  if (merge && (merge.startRow !== row || merge.startCol !== col)) return ''
  return grid.rows[row]?.[col] ?? ''
}

/** What the cell shows when a merge is filled downwards: a cell merged over three rows belongs to all three. */
export function textDown(grid: Grid, row: number, col: number): string {
  const merge = mergeAt(grid, row, col)
  if (!merge) return grid.rows[row]?.[col] ?? ''
  return merge.startCol === col ? (grid.rows[merge.startRow]?.[col] ?? '') : ''
}

/** What the cell shows when a merge is filled in both directions, as headings are. */
export function textSpread(grid: Grid, row: number, col: number): string {
  const merge = mergeAt(grid, row, col)
  return merge ? (grid.rows[merge.startRow]?.[merge.startCol] ?? '') : (grid.rows[row]?.[col] ?? '')
}

/** Whether the cell is the continuation of a merge that began in a row above. */
export function continuesAbove(grid: Grid, row: number, col: number): boolean {
  const merge = mergeAt(grid, row, col)
  return merge !== undefined && merge.startRow < row
}

/** The sheet's name for a cell, e.g. `C7` for row 6, column 2. */
export function cellName(row: number, col: number): string {
  return `${columnName(col)}${row + 1}`
}

/** The letters of a column, e.g. `AB` for column 27. */
export function columnName(col: number): string {
  const letter = String.fromCharCode(65 + (col % 26))
  return col < 26 ? letter : columnName(Math.floor(col / 26) - 1) + letter
}
