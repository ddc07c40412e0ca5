/** A table of a document or page, before it is known whether it is a catalog. */
export type Table = { readonly caption: string | null; readonly rows: readonly TableRow[] }

/** One row; a cell merged from above is not in it. `marks` are the bookmarks by which this system knows its own rows. */
export type TableRow = {
  readonly cells: readonly TableCell[]
  readonly hidden: boolean
  readonly marks?: readonly string[]
}

/**
 * A cell, with the first of its columns, 0-based, and the columns and rows it spans, itself included. `text` is without
 * the tables inside it; `lost` names what of it is no text, e.g. `图片`.
 */
export type TableCell = {
  readonly col: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly text: string
  readonly nested: readonly Table[]
  readonly link: string | null
  readonly lost: string | null
}

/** How many columns the cells of a table begin in. */
export function widthOf({ rows }: Table): number {
  return rows.reduce((width, { cells }) => Math.max(width, (cells.at(-1)?.col ?? -1) + 1), 0)
}

/** What a cell shows, the tables inside it line by line. */
export function wholeText({ text, nested }: TableCell): string {
  return [text, ...nested.map(linesOf)].filter((part) => part !== '').join('\n')
}

function linesOf({ rows }: Table): string {
  const lines = rows.map(({ cells }) => cells.map(wholeText).filter(Boolean).join(' '))
  return lines.filter((line) => line !== '').join('\n')
}
