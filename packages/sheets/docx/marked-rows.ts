import { cellDigest, identityIn } from '../export/identity.ts'
import type { Doubt } from '../reading.ts'
import { type Table, type TableCell, type TableRow, widthOf } from '../tables/table.ts'
import { clean } from '../text/clean.ts'
import { headMark, type RowMarks } from './row-marks.ts'

/**
 * Tables in which each row that is known for certain has, behind its last column, the hidden cells that a row of our own workbook has, so
 * that it is read on as one. A row is who its bookmark says if it still shows the name or the contents it left with, and no other row
 * says the same; any other is read by what it says, with a doubt.
 */
export function withIdentities(
  tables: readonly Table[],
  marks: RowMarks | undefined,
): { readonly tables: readonly Table[]; readonly doubts: readonly Doubt[] } {
  const marked = tables.filter(({ rows }) => rows.some((row) => (row.marks ?? []).length > 0))
  if (marked.length === 0) return { tables, doubts: [] }
  const hasHead = marked.some(({ rows }) => rows.some(isHead))
  if (!marks || !hasHead)
    return { tables, doubts: [doubt(1, '文件里用来辨认事项的部分已不全，各行按内容与现有事项比对')] }
  const claims = Map.groupBy(
    marked.flatMap(({ rows }) => rows.flatMap((row) => claimsOf(row, marks).map((mark) => ({ row, mark })))),
    ({ mark }) => mark,
  )
  const owners = new Map<TableRow, string>()
  for (const [mark, [first, ...others]] of claims)
    if (first && others.length === 0 && claimsOf(first.row, marks).length === 1) owners.set(first.row, mark)
  const doubts = marked.flatMap(({ rows }) => rows.flatMap((row, at) => doubtOf(row, at + 1, owners)))
  return { tables: tables.map((table) => (marked.includes(table) ? joined(table, marks, owners) : table)), doubts }
}

/** The marks of a row that still shows their name or contents, or nothing else than they did. */
function claimsOf(row: TableRow, { identities }: RowMarks): string[] {
  const digests = new Set(row.cells.map(({ text }) => cellDigest(clean(text))))
  const shows = (digest: string | undefined) => digest !== undefined && digest !== nothing && digests.has(digest)
  return [...new Set(row.marks)].filter((mark) => {
    const { cells } = identityIn(identities.get(mark) ?? []) ?? { cells: undefined }
    if (!cells) return false
    if (shows(cells.name) || shows(cells.contentElements)) return true
    return Object.entries(cells).every(([key, digest]) => isMerged(key) || digests.has(digest))
  })
}

const nothing = cellDigest('')

/** The outer levels stand in the first of several rows alone. */
function isMerged(key: string): boolean {
  return key === 'category' || key.startsWith('subcategories.')
}

function doubtOf(row: TableRow, at: number, owners: ReadonlyMap<TableRow, string>): Doubt[] {
  if ((row.marks ?? []).length === 0 || isHead(row) || owners.has(row)) return []
  return [doubt(at, '这一行是复制来的，或名称和内容都已改写，认不准是导出时的哪一项，按内容与现有事项比对')]
}

function isHead({ marks }: TableRow): boolean {
  return marks?.includes(headMark) ?? false
}

function doubt(row: number, message: string): Doubt {
  return { row, element: 'levels', message }
}

function joined(table: Table, { manifest, identities }: RowMarks, owners: ReadonlyMap<TableRow, string>): Table {
  const width = widthOf(table)
  const rows = table.rows.map((row): TableRow => {
    const mark = owners.get(row)
    if (mark !== undefined) return beside(row, width, identities.get(mark) ?? [])
    return isHead(row) ? beside(row, width, [manifest]) : row
  })
  return { ...table, rows }
}

function beside(row: TableRow, width: number, texts: readonly string[]): TableRow {
  const hidden = texts.map((text, at): TableCell => {
    return { col: width + at, colSpan: 1, rowSpan: 1, text, nested: [], link: null, lost: null }
  })
  return { ...row, cells: [...row.cells, ...hidden] }
}
