import type { DefaultTreeAdapterTypes } from 'parse5'
import { columnsFor } from '../export/columns.ts'
import { type Grid, textDown, textSpread } from '../grid/grid.ts'
import { gridOfTable } from '../grid/grid-of-table.ts'
import { findHeader } from '../header/find-header.ts'
import { cellContent } from '../html/cell-content.ts'
import { isElement } from '../html/elements.ts'
import { outermostTables, type parseBounded } from '../html/parse-bounded.ts'
import { tableOf } from '../html/table-of.ts'
import type { SheetReading } from '../reading.ts'
import { type Table, wholeText } from '../tables/table.ts'
import { toDisclosureItem } from '../to-item.ts'

/** A table of the page: the headings over each column, outermost first, none where they are lost; and its rows as they show. */
export type PageTable = {
  readonly headings: readonly (readonly string[])[]
  readonly rows: readonly (readonly string[])[]
}

/** What of a page is compared: its tables, and all its words line by line. */
export type PageText = { readonly tables: readonly PageTable[]; readonly lines: readonly string[] }

const mostItems = 2000 // of an attachment; ten times what a catalog holds

/** @throws {UnreadableSheetError} beyond the limits of a page */
export function pageText(document: ReturnType<typeof parseBounded>): PageText {
  const tables = outermostTables(document).map(tableOf).flatMap(withNested)
  const body = bodyOf(document)
  const shown = body ? wholeText({ ...place, ...cellContent(body, tableOf) }) : ''
  return { tables: tables.map(pageTable), lines: shown.split('\n').filter((line) => line.trim() !== '') }
}

/** A file that hangs on the page, read as any county's: its items in the columns of the official table. */
export function attachedText({ items }: SheetReading): PageText {
  const contents = items.slice(0, mostItems).map((each) => ({ item: '', content: toDisclosureItem(each) }))
  const columns = columnsFor(contents)
  const rows = contents.map(({ content }, index) => columns.map(({ textOf }) => textOf(content, index + 1)))
  return { tables: [{ headings: columns.map(({ headings }) => headings), rows }], lines: [] }
}

const place = { col: 0, colSpan: 1, rowSpan: 1 }

function withNested(table: Table): Table[] {
  return [table, ...table.rows.flatMap(({ cells }) => cells.flatMap(({ nested }) => nested.flatMap(withNested)))]
}

function pageTable(table: Table): PageTable {
  // A character that turns the direction of text shows as what it is: not the settled text.
  const grid = gridOfTable(table, '', ({ text }) => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD'))
  const header = findHeader(grid)
  const columns = Array.from({ length: grid.width }, (_, col) => col)
  const first = header ? header.last + 1 : 0
  const shown = grid.rows.map((_, row) => row).filter((row) => row >= first && !grid.hiddenRows.includes(row))
  return {
    headings: columns.map((col) => (header ? headingsOf(grid, header, col) : [])),
    rows: shown.map((row) => columns.map((col) => textDown(grid, row, col))),
  }
}

function headingsOf(grid: Grid, header: { first: number; last: number }, col: number): string[] {
  const headings: string[] = []
  for (let row = header.first; row <= header.last; row += 1) {
    const text = textSpread(grid, row, col)
    if (text !== '' && text !== headings.at(-1)) headings.push(text)
  }
  return headings
}

function bodyOf(document: DefaultTreeAdapterTypes.Document): DefaultTreeAdapterTypes.Element | undefined {
  const html = document.childNodes.find(isElement)
  return html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body')
}
