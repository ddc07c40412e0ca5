import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { SheetUnderstood } from '../api.ts'

type ReadRow = SheetUnderstood['rows'][number]
type ReadDoubt = SheetUnderstood['doubts'][number]
export type Change = ReadRow['change']

/** One row of the sheet on its way into the draft. `id` names it on this page. */
export type PreviewRow = Omit<ReadRow, 'content'> & {
  readonly id: string
  readonly content: DisclosureItem
  readonly isEdited: boolean
}

/** What the reader was unsure of; `rowId` is the row it is about, null for the sheet as a whole. */
export type PreviewDoubt = ReadDoubt & {
  readonly id: number
  readonly rowId: string | null
  readonly isLookedAt: boolean
}

/** A spreadsheet as it was understood and as the drafter has gone through it so far. */
export type Preview = {
  readonly fileName: string
  readonly fileDigest: string
  readonly title: string | null
  readonly columns: SheetUnderstood['columns']
  readonly rows: readonly PreviewRow[]
  readonly doubts: readonly PreviewDoubt[]
  /** The ids of the rows that will be imported. */
  readonly chosen: ReadonlySet<string>
  /** How many rows at the end were more than a catalog holds. */
  readonly leftOut: number
}

export function previewOf(understood: SheetUnderstood, fileName: string): Preview {
  const { fileDigest, title, columns, leftOut } = understood
  const rows = understood.rows.flatMap(({ content, ...row }, index) =>
    content ? [{ ...row, content, id: String(index), isEdited: false }] : [],
  )
  const doubts = understood.doubts.map((doubt, id) => ({
    ...doubt,
    id,
    rowId: rowAt(doubt.row, rows),
    isLookedAt: false,
  }))
  return { fileName, fileDigest, title, columns, rows, doubts, chosen: new Set(rows.map((row) => row.id)), leftOut }
}

/** An item may span several lines of the sheet: a doubt belongs to the item that begins on its line or above it. */
function rowAt(line: number, rows: readonly PreviewRow[]): string | null {
  return rows.filter((each) => each.row <= line).at(-1)?.id ?? null
}

/** The row with the drafter's own words; what was the same as the draft is so no more. */
export function withWords(preview: Preview, id: string, content: DisclosureItem): Preview {
  const rows = preview.rows.map((row) => {
    if (row.id !== id) return row
    return { ...row, content, isEdited: true, change: row.change === 'same' ? ('changed' as const) : row.change }
  })
  return { ...preview, rows }
}

/** The row as another item of the draft, or as a new one. */
export function asItem(preview: Preview, id: string, { item, change }: Pick<PreviewRow, 'item' | 'change'>): Preview {
  return { ...preview, rows: preview.rows.map((row) => (row.id === id ? { ...row, item, change } : row)) }
}

export function lookedAt(preview: Preview, doubts: readonly number[], isLookedAt: boolean): Preview {
  const marked = preview.doubts.map((doubt) => (doubts.includes(doubt.id) ? { ...doubt, isLookedAt } : doubt))
  return { ...preview, doubts: marked }
}

/** What would be imported, and what of it is still in doubt. */
export function countsOf({ rows, chosen, doubts }: Preview) {
  const taken = rows.filter((row) => chosen.has(row.id))
  const count = (change: Change) => taken.filter((row) => row.change === change).length
  return {
    taken: taken.length,
    added: count('new'),
    changed: count('changed'),
    same: count('same'),
    omitted: rows.length - taken.length,
    doubts: doubts.length,
    unseen: doubts.filter((each) => !each.isLookedAt).length,
  }
}

/** The one command that brings the chosen rows into the draft. */
export function importOf({ fileName, fileDigest, doubts, rows, chosen }: Preview) {
  return {
    fileName: fileName.slice(0, 200),
    fileDigest,
    doubts: doubts.length,
    rows: rows
      .filter((row) => chosen.has(row.id))
      .map(({ item, content, row }) => ({
        item,
        content,
        origin: { kind: 'imported' as const, ref: `${fileName.slice(0, 180)}，第${row}行` },
      })),
  }
}
