import type { Table } from './notation.ts'

/** A row as it was and as it is; null where there was none, or is none. */
export type RowPair = { readonly before: readonly string[] | null; readonly after: readonly string[] | null }

/**
 * The rows of two texts of one table, paired: by what stands in the first cell where no other row has it there, else in
 * order. What went stands where it stood.
 */
export function pairedRows(before: Table, after: Table): readonly RowPair[] {
  const own = new Map(before.rows.map((row, at) => [keyOf(before.rows, at), row]))
  const keys = after.rows.map((_, at) => keyOf(after.rows, at))
  const pairs: RowPair[] = after.rows.map((row, at) => ({ before: own.get(keys[at] ?? '') ?? null, after: row }))
  const gone = before.rows.flatMap((row, at) => (keys.includes(keyOf(before.rows, at)) ? [] : { row, at }))
  for (const { row, at } of gone) pairs.splice(Math.min(at, pairs.length), 0, { before: row, after: null })
  return pairs
}

function keyOf(rows: Table['rows'], at: number): string {
  const first = rows[at]?.[0] ?? ''
  const isAlone = first !== '' && rows.filter((row) => row[0] === first).length === 1
  return isAlone ? `= ${first}` : `# ${at}`
}
