import { comparable } from './comparable.ts'
import type { PageTable } from './page-tables.ts'

/**
 * Rows between the items that look like an item and are none: each by what stands in its column of names. Repeated headings,
 * section titles and notes are passed over.
 *
 * @param taken the rows that are settled items
 */
export function unsettledRows(
  { headings, rows }: PageTable,
  nameColumn: number | undefined,
  taken: ReadonlySet<number>,
): string[] {
  if (nameColumn === undefined) return []
  const words = new Set(headings.flat().map(comparable))
  return rows.flatMap((texts, row) => {
    const name = texts[nameColumn] ?? ''
    const filled = new Set(texts.filter((text) => text !== ''))
    const isHeading = [...filled].every((text) => words.has(comparable(text)))
    return taken.has(row) || name === '' || filled.size < 3 || isHeading ? [] : [name.slice(0, 60)]
  })
}
