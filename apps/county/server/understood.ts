import { createHash, randomUUID } from 'node:crypto'
import { digestOf } from '@mingce/api/digest'
import type { PointedHeading } from '@mingce/api/read-as'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { mostItems } from '@mingce/domain/catalog/events'
import { matchRows } from '@mingce/domain/catalog/match-rows'
import type { CatalogItemRow } from '@mingce/projections/catalog/draft'
import type { Doubt, SheetReading } from '@mingce/sheets/reading'
import { toDisclosureItem } from '@mingce/sheets/to-item'
import { type BroughtBack, broughtBack } from './brought-back.ts'
import type { ColumnsBy } from './column-memory.ts'

/** What the county looks at before it imports: each row as an item, which standing item it is, and what is in doubt. */
export type Understood = ReturnType<typeof understood>

/** What the county has of its own: its draft, and how it had the columns read. */
export type Ours = {
  readonly authority: DivisionCode
  readonly draft: readonly CatalogItemRow[]
  readonly columnsBy: ColumnsBy
  /** Where a person pointed at the heading. */
  readonly heading: PointedHeading | null
}

export function understood(reading: SheetReading, bytes: Uint8Array, ours: Ours) {
  const back = rowsOf(reading, ours)
  const digests = back.rows.map(({ content }) => digestOf(content))
  const before = new Map(ours.draft.map((each) => [each.item, each]))
  const matched = itemsOf(back, digests, ours.draft)
  const rows = back.rows.map(({ read: { sheet, row, ordinal }, content, conflicts }, index) => {
    const item = matched[index]
    const change = item === undefined ? 'new' : before.get(item)?.digest === digests[index] ? 'same' : 'changed'
    return { sheet, row, ordinal, item: item ?? randomUUID(), change, content, conflicts } as const
  })
  const renamed = rows.flatMap(({ row, item, content }, index) =>
    back.rows[index]?.item === null ? renamedDoubt(row, before.get(item)?.content.name, content.name) : [],
  )
  return {
    fileDigest: createHash('sha256').update(bytes).digest('hex'),
    title: reading.title,
    columns: reading.columns,
    columnsBy: ours.columnsBy,
    heading: ours.heading,
    isExport: reading.exported !== undefined,
    merge: back.merge,
    doubts: [...back.doubts, ...reading.doubts, ...renamed],
    rows,
    leftOut: Math.max(0, reading.items.length - mostItems),
  }
}

/** The county's own export comes back by what it says of itself; any other file, another county's export too, as it is read. */
function rowsOf(reading: SheetReading, { authority, draft }: Ours): BroughtBack {
  const items = reading.items.slice(0, mostItems)
  const { exported } = reading
  if (exported?.division === authority) return broughtBack(items, exported.items, draft)
  const rows = items.map((read) => ({ read, item: null, content: toDisclosureItem(read), conflicts: null }))
  return { rows, doubts: [], merge: null }
}

/** Which item each row is: what it says itself, else by content and name among those that no row says to be. */
function itemsOf({ rows }: BroughtBack, digests: readonly string[], draft: readonly CatalogItemRow[]) {
  const said = new Set(rows.map(({ item }) => item))
  const free = draft.filter(({ item, retired }) => retired === null && !said.has(item))
  const unsaid = rows.flatMap(({ item, content }, index) =>
    item === null ? [{ content, digest: digests[index] ?? '' }] : [],
  )
  const matched = matchRows(
    unsaid.map(({ content }) => content),
    unsaid.map(({ digest }) => digest),
    free,
  )
  let next = 0
  return rows.map(({ item }) => item ?? matched[next++])
}

function renamedDoubt(row: number, before: string | undefined, now: string): Doubt[] {
  if (before === undefined || before === now) return []
  return [
    { row, element: 'levels', message: `与草稿中的“${before}”除名称外相同，按改名处理；如是另一事项，请改选“新事项”` },
  ]
}
