import type { Doubt, Element } from '../reading.ts'

/**
 * Doubts as the officer reads them: the same remark on three rows or more becomes one, with its rows named
 * (`第4—6、9行：…`), so that the ones that differ are seen. In order of rows.
 */
export function gathered(doubts: readonly Doubt[]): Doubt[] {
  const groups = new Map<string, Doubt[]>()
  for (const doubt of doubts) {
    const key = `${doubt.element ?? ''}\n${doubt.message}`
    const group = groups.get(key)
    if (group) group.push(doubt)
    else groups.set(key, [doubt])
  }
  return [...groups.values()].flatMap(merged).sort((one, other) => one.row - other.row)
}

function merged(group: readonly Doubt[]): Doubt[] {
  const rows = [...new Set(group.map(({ row }) => row))].sort((one, other) => one - other)
  const first = group[0]
  if (!first || rows[0] === undefined) return []
  if (rows.length < 3) return rows.map((row) => ({ ...first, row }))
  return [{ ...first, row: rows[0], rows, message: `第${rowRanges(rows)}行：${first.message}` }]
}

/** `[4, 5, 6, 9]` is `4—6、9`. */
function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、')
}

/** Remarks on one row, collected while it is read. */
export type Note = (element: Element | null, messages: readonly string[]) => void
