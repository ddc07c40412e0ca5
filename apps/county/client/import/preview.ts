import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { MergeElement } from '@mingce/domain/catalog/three-way'
import { withFileCells } from '@mingce/domain/catalog/three-way'
import type { SheetUnderstood } from '../api.ts'
import { changedElements, placesOf } from './places.ts'

type ReadRow = SheetUnderstood['rows'][number]
type ReadDoubt = SheetUnderstood['doubts'][number]
export type Change = ReadRow['change']
export type Side = 'draft' | 'file'

/** One row of the sheet on its way into the draft. `id` names it on this page; `decided` says whose cell counts at a conflict. */
export type PreviewRow = Omit<ReadRow, 'content'> & {
  readonly id: string
  readonly content: DisclosureItem
  /** As it was read, before the drafter's own words. */
  readonly read: DisclosureItem
  readonly isEdited: boolean
  /** Which item it is was said by the drafter. */
  readonly isPointed: boolean
  readonly decided: Readonly<Partial<Record<MergeElement, Side>>>
}

/** What became of a doubt: taken as it was read, settled by other words, or left for later (暂不处理), which counts as a doubt still. */
export type Answer = 'accepted' | 'changed' | 'aside'

/** What the reader was unsure of; `rowIds` are the rows it is about, none for the sheet as a whole. `kind` is the same for the same remark. */
export type PreviewDoubt = ReadDoubt & {
  readonly id: number
  readonly kind: string
  readonly rowIds: readonly string[]
  readonly answer: Answer | null
}

/** A spreadsheet as it was understood and as the drafter has gone through it so far. */
export type Preview = Pick<
  SheetUnderstood,
  'fileDigest' | 'title' | 'columns' | 'columnsBy' | 'heading' | 'isExport' | 'merge' | 'leftOut'
> & {
  readonly fileName: string
  readonly rows: readonly PreviewRow[]
  readonly doubts: readonly PreviewDoubt[]
  /** The ids of the rows that will be imported. */
  readonly chosen: ReadonlySet<string>
}

export function previewOf(understood: SheetUnderstood, fileName: string): Preview {
  const { rows: read, doubts: found, ...file } = understood
  const rows = read.flatMap(({ content, ...row }, index) =>
    content
      ? [{ ...row, content, read: content, id: String(index), isEdited: false, isPointed: false, decided: {} }]
      : [],
  )
  const doubts = found.map((doubt, id) => ({
    ...doubt,
    id,
    rowIds: [...new Set((doubt.rows ?? [doubt.row]).flatMap((line) => rowAt(line, rows)))],
    kind: kindOf(doubt),
    answer: null,
  }))
  return { ...file, fileName, rows, doubts, chosen: new Set(rows.map((row) => row.id)) }
}

/** An item may span several lines of the sheet: a doubt belongs to the item that begins on its line or above it. */
function rowAt(line: number, rows: readonly PreviewRow[]): string[] {
  const row = rows.filter((each) => each.row <= line).at(-1)
  return row ? [row.id] : []
}

/** The row with the drafter's own words; what was the same as the draft is so no more, and a doubt at a cell that they changed is answered. */
export function withWords(preview: Preview, id: string, content: DisclosureItem): Preview {
  const before = preview.rows.find((row) => row.id === id)
  const changed = before ? changedElements(before.content, content) : []
  const rows = preview.rows.map((row) =>
    row.id === id && changed.length > 0
      ? { ...row, content, isEdited: true, change: row.change === 'same' ? ('changed' as const) : row.change }
      : row,
  )
  const doubts = preview.doubts.map((doubt) =>
    doubt.rowIds.length === 1 && doubt.rowIds[0] === id && placesOf(doubt).some((place) => changed.includes(place))
      ? { ...doubt, answer: 'changed' as const }
      : doubt,
  )
  return { ...preview, rows, doubts }
}

/** The row as another item of the draft, or as a new one. */
export function asItem(preview: Preview, id: string, { item, change }: Pick<PreviewRow, 'item' | 'change'>): Preview {
  return {
    ...preview,
    rows: preview.rows.map((row) => (row.id === id ? { ...row, item, change, isPointed: true } : row)),
  }
}

/** The cell of a conflict as one of its sides has it. */
export function decided(preview: Preview, id: string, cell: { element: MergeElement; side: Side }): Preview {
  const rows = preview.rows.map((row): PreviewRow => {
    if (row.id !== id || !row.conflicts) return row
    const content = withFileCells({ content: row.content, file: row.conflicts[cell.side] }, new Set([cell.element]))
    const isSame = changedElements(row.conflicts.draft, content).length === 0
    return {
      ...row,
      content,
      change: isSame ? 'same' : 'changed',
      decided: { ...row.decided, [cell.element]: cell.side },
    }
  })
  return { ...preview, rows }
}

export function answered(preview: Preview, doubts: readonly number[], answer: Answer | null): Preview {
  const marked = preview.doubts.map((doubt) => (doubts.includes(doubt.id) ? { ...doubt, answer } : doubt))
  return { ...preview, doubts: marked }
}

/** The doubts that hold the import up: not answered, and not about rows that are left out anyway. */
export function openDoubts({ doubts, chosen }: Pick<Preview, 'doubts' | 'chosen'>): readonly PreviewDoubt[] {
  return doubts.filter(
    ({ answer, rowIds }) => answer === null && (rowIds.length === 0 || rowIds.some((id) => chosen.has(id))),
  )
}

/** The same remark about other words, numbers and lines. */
function kindOf({ element, message }: ReadDoubt): string {
  const said = message.replace(/^第[\d—、]+行：/, '').replace(/“[^”]*”/g, '“”')
  return `${element ?? ''} ${said.replace(/\d+/g, '')}`
}

/** What would be imported, what of it is still in doubt, which conflicts nobody decided. */
export function countsOf({ rows, chosen, doubts }: Preview) {
  const taken = rows.filter((row) => chosen.has(row.id))
  const count = (change: Change) => taken.filter((row) => row.change === change).length
  const cells = rows.flatMap((row) => (row.conflicts?.cells ?? []).map(({ element }) => row.decided[element]))
  return {
    taken: taken.length,
    added: count('new'),
    changed: count('changed'),
    same: count('same'),
    omitted: rows.length - taken.length,
    doubts: doubts.length,
    open: openDoubts({ doubts, chosen }).length,
    aside: doubts.filter(({ answer }) => answer === 'aside').length,
    conflicts: cells.length,
    undecided: cells.filter((side) => side === undefined).length,
    edited: rows.filter((row) => row.isEdited).length,
  }
}

/** The one command that brings the chosen rows into the draft; its `doubts` are all that the reader had, those set aside with them. */
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
