import type { Doubt } from '../reading.ts'
import { levelKeys } from './columns.ts'
import type { TableRow } from './find-export.ts'
import { cellDigest, type IdentifiedRow } from './identity.ts'

/**
 * The identity of each row. Where someone sorted some columns and not the hidden one, the names have left their
 * identities: a row whose levels are to the letter another's gets that one's, and it is told.
 */
export function rightRows(
  rows: readonly TableRow[],
  identities: ReadonlyMap<number, IdentifiedRow>,
  doubts: Doubt[],
): ReadonlyMap<number, IdentifiedRow> {
  const strayed = rows.filter(({ row, cells }) => {
    const was = identities.get(row)
    return was !== undefined && nameOf(cells) !== was.cells.name
  })
  const byName = Map.groupBy(
    strayed.flatMap(({ row }) => identities.get(row) ?? []),
    ({ cells }) => cells.name ?? '',
  )
  const right = new Map(identities)
  for (const { row, cells } of strayed) {
    const [was, ...others] = byName.get(nameOf(cells) ?? '') ?? []
    if (!was || others.length > 0 || strayed.filter((other) => nameOf(other.cells) === was.cells.name).length > 1)
      continue
    right.set(row, was)
    doubts.push({ row: row + 1, element: 'levels', message: '这一行只有部分列排过序，按事项名称对应到导出时的事项' })
  }
  return right
}

function nameOf(cells: TableRow['cells']): string | undefined {
  const text = cells.get(levelKeys.at(-1) ?? 'name')
  return text === undefined || text === '' ? undefined : cellDigest(text)
}
