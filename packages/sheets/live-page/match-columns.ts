import { comparable, comparableTick } from './comparable.ts'
import type { PageTable } from './page-tables.ts'
import type { SettledColumn, SettledRow, SettledTable } from './settled-cells.ts'

/** Rows of one table with the items they are. */
export type MatchedRow = { readonly item: SettledRow; readonly texts: readonly string[] }

/**
 * Where each settled column stands in a table of the page: by its headings, else by the cells that agree with it.
 *
 * @returns a column of the page, from 0, by the key of the settled column; no entry for one that is not there
 */
export function matchColumns(
  { columns }: SettledTable,
  { headings }: Pick<PageTable, 'headings'>,
  rows: readonly MatchedRow[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const taken = new Set<number>()
  const take = (key: string, col: number | undefined) => {
    if (col === undefined || found.has(key)) return
    found.set(key, col)
    taken.add(col)
  }
  const compared = headings.map((each) => each.map(comparable))
  for (const { key, headings: own } of columns) {
    const col = compared.findIndex((each, index) => !taken.has(index) && isSame(each, own))
    if (col >= 0) take(key, col)
  }
  for (const [at, column] of columns.entries())
    if (!found.has(column.key)) take(column.key, byAgreement(at, column, { rows, taken, width: headings.length }))
  return found
}

/** The same headings, or the innermost alone where the page has lost the group above it. */
function isSame(headings: readonly string[], own: readonly string[]): boolean {
  return headings.join('/') === own.join('/') || (headings.length === 1 && headings[0] === own.at(-1))
}

type Free = { readonly rows: readonly MatchedRow[]; readonly taken: ReadonlySet<number>; readonly width: number }

function byAgreement(at: number, { isTick }: SettledColumn, { rows, taken, width }: Free): number | undefined {
  const read = isTick ? comparableTick : comparable
  let best: { col: number; agreed: number } | undefined
  for (let col = 0; col < width; col += 1) {
    if (taken.has(col)) continue
    const agreeing = rows.filter(({ item, texts }) => read(texts[col] ?? '') === item.cells[at]?.compared)
    const says = agreeing.some(({ item }) => item.cells[at]?.compared !== '')
    const enough = isTick ? agreeing.length * 5 >= rows.length * 4 : says
    if (says && enough && agreeing.length > (best?.agreed ?? 0)) best = { col, agreed: agreeing.length }
  }
  return best?.col
}
