import { cityOf, type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import type { ShownGrid } from './narrowed.ts'

/** A row as it is drawn: a city's heading, or a county. */
export type GridRow =
  | { readonly city: DivisionCode; readonly count: number; readonly line?: undefined }
  | { readonly line: ShownGrid['lines'][number]; readonly city?: undefined }

/** The counties under the headings of their cities, in order of code. */
export function gridRows(lines: ShownGrid['lines']): readonly GridRow[] {
  const cities = Map.groupBy(lines, ({ county }) => cityOf(parseDivision(county)))
  return [...cities].flatMap(([city, own]) => [{ city, count: own.length }, ...own.map((line) => ({ line }))])
}

export type GridPlace = { readonly row: number; readonly column: number }

const firstColumn = -1

/** Where a key leads from a place, headings of cities passed over; undefined where the key moves nothing. Column -1 is the county's name. */
export function moved(
  { row, column }: GridPlace,
  key: string,
  { rows, columns }: { readonly rows: readonly GridRow[]; readonly columns: number },
): GridPlace | undefined {
  const line = (from: number, step: 1 | -1, times = 1): number => {
    let at = from
    for (let left = times; left > 0; left -= 1) {
      const next = nextLine(rows, at, step)
      if (next === undefined) return at
      at = next
    }
    return at
  }
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, firstColumn) }
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) }
    case 'ArrowUp':
      return { row: line(row, -1), column }
    case 'ArrowDown':
      return { row: line(row, 1), column }
    case 'PageUp':
      return { row: line(row, -1, 15), column }
    case 'PageDown':
      return { row: line(row, 1, 15), column }
    case 'Home':
      return { row, column: firstColumn }
    case 'End':
      return { row, column: columns - 1 }
    default:
      return undefined
  }
}

function nextLine(rows: readonly GridRow[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) if (rows[at]?.line) return at
  return undefined
}
