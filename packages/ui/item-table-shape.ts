import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem, DisclosureLevel } from '@mingce/domain/catalog/item'
import type { ReactNode } from 'react'
import { namesInOrder } from './asked-fields.tsx'
import { codesOf, type FieldName, levelWords } from './words/items.ts'

export type ItemTableLine = {
  readonly id: string
  readonly item: DisclosureItem
  /** First cell: a state, a count of comments. */
  readonly mark?: ReactNode
  /** Cells to be looked at, and those that were. */
  readonly marked?: ReadonlyMap<FieldName, 'open' | 'answered'> | undefined
  /** Needs nobody's eyes now: carried over, retired. */
  readonly dim?: boolean
}

type Shaped = { readonly item: DisclosureItem; readonly mark?: ReactNode }

/** Which optional columns a table of these rows has. */
export type ItemColumns = {
  readonly checks: boolean
  readonly marks: boolean
  /** How many levels stand between category and item, 0 to 2. */
  readonly between: number
  readonly levels: readonly DisclosureLevel[]
  /** Names of the extra elements: the round's in its order, then the others in the order met. */
  readonly extra: readonly string[]
}

export function columnsFor(rows: readonly Shaped[], checks: boolean, fields: readonly ExtraField[] = []): ItemColumns {
  const used = new Set(rows.flatMap(({ item }) => item.disclosureLevels))
  return {
    checks,
    marks: rows.some(({ mark }) => mark !== undefined),
    between: Math.max(0, ...rows.map(({ item }) => item.subcategories.length)),
    levels: codesOf(levelWords).filter((level) => used.has(level)),
    extra: namesInOrder(
      fields,
      rows.flatMap(({ item }) => Object.keys(item.extra)),
    ),
  }
}

/** How many rows the category cell of each row covers; 0 where the cell above covers it. */
export function spansOf(rows: readonly Shaped[]): readonly number[] {
  const spans = rows.map(() => 0)
  let start = 0
  rows.forEach(({ item }, at) => {
    if (item.category !== rows[start]?.item.category) start = at
    spans[start] = (spans[start] ?? 0) + 1
  })
  return spans
}
