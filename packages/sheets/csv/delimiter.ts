import { parse } from 'csv-parse/sync'
import { roleNamed } from '../header/words.ts'

/** `start` is where the table begins, behind Excel's own line `sep=;`; `stated` whether that line says the delimiter. */
export type Delimiter = { readonly delimiter: string; readonly start: number; readonly stated: boolean }

export const candidates = [',', ';', '\t']
const searched = 20 // rows; the heading is among them

/** The delimiter under which the first rows hold the most of a catalog's headings, or else the most columns; a comma before others. */
export function delimiterOf(text: string): Delimiter {
  const stated = /^sep=(.)\r?\n/.exec(text)
  if (stated?.[1]) return { delimiter: stated[1], start: stated[0].length, stated: true }
  const scored = candidates.map((delimiter) => ({ delimiter, ...scoreOf(text, delimiter) }))
  scored.sort((one, other) => other.named - one.named || other.columns - one.columns)
  return { delimiter: scored[0]?.delimiter ?? ',', start: 0, stated: false }
}

function scoreOf(text: string, delimiter: string): { named: number; columns: number } {
  const rows = firstRows(text, delimiter)
  const namedIn = (row: readonly string[]) => new Set(row.map((cell) => roleNamed(cell)?.element)).size
  return { named: Math.max(0, ...rows.map(namedIn)), columns: Math.max(0, ...rows.map((row) => row.length)) }
}

function firstRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, to: searched, relax_quotes: true, relax_column_count: true })
  } catch {
    return []
  }
}
