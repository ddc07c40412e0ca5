import { comparable, pairsOf, shareOf } from './comparable.ts'
import type { PageTable } from './page-tables.ts'
import type { SettledRow, SettledTable } from './settled-cells.ts'

/** A row of a table of the page; `table` and `row` count from 0. */
export type RowPlace = { readonly table: number; readonly row: number }

type PageRow = RowPlace & {
  readonly cells: ReadonlySet<string>
  readonly text: string
  readonly pairs: ReadonlySet<string>
}
type Claim = { readonly item: SettledRow; readonly row: PageRow; readonly weight: number }

const alike = 0.6 // of an item's characters: below it, a row that has neither its name nor its content is another's
const identifying = new Set(['name', 'contentElements'])

/**
 * Which row of the page each item is, by its ordinal. A cell that stands in few rows says more than one that stands in many; a row
 * is one item's only. Rows that have neither name nor content of an item as settled are its row where they are much alike.
 */
export function matchPageRows(settled: SettledTable, tables: readonly PageTable[]): ReadonlyMap<number, RowPlace> {
  const rows = tables.flatMap((each, table) => each.rows.map((texts, row) => pageRow({ table, row }, texts)))
  const byCell = new Map<string, PageRow[]>()
  for (const row of rows) for (const cell of row.cells) byCell.set(cell, [...(byCell.get(cell) ?? []), row])
  const matched = new Map<number, RowPlace>()
  const taken = new Set<PageRow>()
  const settle = (claims: Claim[]) => {
    for (const { item, row } of claims.toSorted((one, other) => other.weight - one.weight)) {
      if (matched.has(item.ordinal) || taken.has(row)) continue
      matched.set(item.ordinal, row)
      taken.add(row)
    }
  }
  settle(settled.rows.flatMap((item) => claimsByCells(settled, item, byCell)))
  const left = settled.rows.filter(({ ordinal }) => !matched.has(ordinal))
  const free = rows.filter((row) => !taken.has(row))
  settle(left.flatMap((item) => claimsByLikeness(item, free)))
  return matched
}

function pageRow(place: RowPlace, texts: readonly string[]): PageRow {
  const compared = texts.map(comparable)
  const text = compared.join('')
  return { ...place, cells: new Set(compared.filter((cell) => cell.length > 1)), text, pairs: pairsOf(text) }
}

function claimsByCells({ columns }: SettledTable, item: SettledRow, byCell: ReadonlyMap<string, PageRow[]>): Claim[] {
  const weights = new Map<PageRow, number>()
  const identified = new Set<PageRow>()
  for (const [at, { compared }] of item.cells.entries()) {
    const rows = byCell.get(compared) ?? []
    for (const row of rows) {
      weights.set(row, (weights.get(row) ?? 0) + 1 / rows.length)
      if (identifying.has(columns[at]?.key ?? '')) identified.add(row)
    }
  }
  return [...identified].map((row) => ({ item, row, weight: weights.get(row) ?? 0 }))
}

function claimsByLikeness(item: SettledRow, rows: readonly PageRow[]): Claim[] {
  const text = item.cells.map(({ compared }) => compared).join('')
  return rows.flatMap((row) => {
    // A row that lays out half the page holds every item's characters.
    if (row.text.length > 2 * text.length + 20) return []
    const weight = shareOf(text, row.pairs)
    return weight >= alike ? [{ item, row, weight }] : []
  })
}
