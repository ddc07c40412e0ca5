import type { CatalogExport } from '../export/catalog-export.ts'
import { comparable, comparableTick, likeness } from './comparable.ts'
import type { CellDifference, ItemOnPage, PageComparison } from './comparison.ts'
import { type MatchedRow, matchColumns } from './match-columns.ts'
import { matchPageRows, type RowPlace } from './match-page-rows.ts'
import type { PageTable, PageText } from './page-tables.ts'
import { type SettledRow, type SettledTable, settledTable } from './settled-cells.ts'
import { unsettledRows } from './unsettled-rows.ts'

/** Compares what a page shows with the settled text, every cell of every item. Pure. */
export function comparePage(catalog: CatalogExport, page: PageText): PageComparison {
  const settled = settledTable(catalog)
  const places = matchPageRows(settled, page.tables)
  return places.size > 0 ? compareTables(settled, page.tables, places) : compareWords(settled, page.lines)
}

function compareTables(
  settled: SettledTable,
  tables: readonly PageTable[],
  places: ReadonlyMap<number, RowPlace>,
): PageComparison {
  const columnsIn = tables.map((table, at) => matchColumns(settled, table, rowsIn(settled, { table, at }, places)))
  const used = new Set([...places.values()].map(({ table }) => table))
  const absent = new Set(
    settled.columns
      .filter(({ key }, at) => {
        const says = settled.rows.some(({ cells }) => cells[at]?.compared !== '')
        return says && ![...used].some((table) => columnsIn[table]?.has(key))
      })
      .map(({ key }) => key),
  )
  const joined = new Set<string>()
  const items = settled.rows.map((item) => {
    const place = places.get(item.ordinal)
    const texts = place && tables[place.table]?.rows[place.row]
    if (!place || !texts) return missing(item)
    const columns = columnsIn[place.table] ?? new Map()
    return itemOnPage(item, differencesOf(settled, { item, texts }, { columns, absent, joined }))
  })
  const missingColumns = settled.columns.filter(({ key }) => absent.has(key) && !joined.has(key))
  const unsettled = tables.flatMap((table, at) =>
    used.has(at) ? unsettledRows(table, columnsIn[at]?.get('name'), rowsTaken(at, places)) : [],
  )
  return comparison(settled, 'table', {
    items,
    missingColumns: missingColumns.map(({ name }) => name),
    unchecked: [],
    unsettled,
  })
}

function rowsIn(
  { rows }: SettledTable,
  { table, at }: { table: PageTable; at: number },
  places: ReadonlyMap<number, RowPlace>,
): MatchedRow[] {
  return rows.flatMap((item) => {
    const place = places.get(item.ordinal)
    const texts = place?.table === at ? table.rows[place.row] : undefined
    return texts ? [{ item, texts }] : []
  })
}

function rowsTaken(at: number, places: ReadonlyMap<number, RowPlace>): ReadonlySet<number> {
  return new Set([...places.values()].filter(({ table }) => table === at).map(({ row }) => row))
}

type Where = {
  readonly columns: ReadonlyMap<string, number>
  /** Columns that no table of the page has; those found inside other cells join `joined`. */
  readonly absent: ReadonlySet<string>
  readonly joined: Set<string>
}

function differencesOf({ columns }: SettledTable, { item, texts }: MatchedRow, where: Where): CellDifference[] {
  return columns.flatMap(({ key, name, isTick }, at): CellDifference[] => {
    const { shown, compared } = item.cells[at] ?? { shown: '', compared: '' }
    const col = where.columns.get(key)
    const onPage = col === undefined ? null : (texts[col] ?? '')
    if (onPage !== null && (isTick ? comparableTick(onPage) : comparable(onPage)) === compared) return []
    if (compared === '' && onPage === null) return []
    if (!isTick && compared !== '' && texts.some((text) => stands(compared, text, onPage === null))) {
      if (onPage === null) where.joined.add(key)
      return []
    }
    if (where.absent.has(key)) return []
    return [{ heading: name, settled: shown, onPage }]
  })
}

/** @param within whether the cell may be part of another one, as where a site puts two levels into one */
function stands(compared: string, text: string, within: boolean): boolean {
  const own = comparable(text)
  return own === compared || (within && compared.length > 1 && own.includes(compared))
}

/** Without a table, each line of each cell has to stand somewhere on the page; ticks cannot be told. */
function compareWords(settled: SettledTable, lines: readonly string[]): PageComparison {
  const whole = lines.map(comparable).join('')
  const items = settled.rows.map((item): ItemOnPage => {
    const differences = settled.columns.flatMap(({ name, isTick }, at): CellDifference[] => {
      const { shown, compared } = item.cells[at] ?? { shown: '', compared: '' }
      const parts = shown.split('\n').map(comparable)
      if (isTick || compared === '' || parts.every((part) => whole.includes(part))) return []
      return [{ heading: name, settled: shown, onPage: nearestLine(compared, lines) }]
    })
    const hasName = whole.includes(comparable(item.name))
    return hasName ? itemOnPage(item, differences) : missing(item)
  })
  const found = items.some(({ outcome }) => outcome !== 'missing')
  const ticks = settled.columns.filter(({ isTick }) => isTick).map(({ name }) => name)
  const unchecked = found ? ticks : []
  return comparison(settled, found ? 'text' : 'nothing', { items, missingColumns: [], unchecked, unsettled: [] })
}

function nearestLine(compared: string, lines: readonly string[]): string | null {
  const rated = lines.map((line) => ({ line, near: likeness(comparable(line), compared) }))
  const best = rated.reduce((one, other) => (other.near > one.near ? other : one), { line: '', near: 0 })
  return best.near >= 0.4 ? best.line : null
}

function itemOnPage({ ordinal, name }: SettledRow, differences: readonly CellDifference[]): ItemOnPage {
  return { ordinal, name, outcome: differences.length > 0 ? 'differs' : 'same', differences }
}

function missing({ ordinal, name }: SettledRow): ItemOnPage {
  return { ordinal, name, outcome: 'missing', differences: [] }
}

type Found = Pick<PageComparison, 'items' | 'missingColumns' | 'unchecked' | 'unsettled'>

function comparison({ columns }: SettledTable, read: PageComparison['read'], found: Found): PageComparison {
  const untold = new Set([...found.missingColumns, ...found.unchecked])
  const checked = columns.filter(({ name }) => !untold.has(name)).length
  const wrong = found.items.reduce(
    (sum, { outcome, differences }) => sum + (outcome === 'missing' ? checked : differences.length),
    0,
  )
  const of = found.items.length * columns.length
  return { read, cells: { same: found.items.length * checked - wrong, of }, ...found }
}
