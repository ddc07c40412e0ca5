import { digestOf } from '@mingce/api/digest'
import type { FileRow } from '@mingce/domain/guide/version-from-file'
import { readInWorker } from '@mingce/sheets/read-in-worker'
import { type Element, elementNames, type ReadItem, type SheetReading } from '@mingce/sheets/reading'
import { itemDraftOf } from '@mingce/sheets/to-item'

/** A remark of the reader; `at` is the row it is about, from 0, null where it is about the file. */
export type FileDoubt = { readonly at: number | null; readonly element: string | null; readonly message: string }

/** What a file of the ministry's was understood to say, row by row, and what of it is in doubt. */
export type GuideFile = {
  readonly title: string | null
  readonly columns: readonly { readonly header: string; readonly element: string | null }[]
  readonly rows: readonly FileRow[]
  readonly doubts: readonly FileDoubt[]
}

/** @throws {UnreadableSheetError} as `readInWorker` */
export async function readGuideFile(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<GuideFile> {
  const { title, columns, items, doubts } = await readInWorker(bytes, name, signal && { signal })
  return {
    title,
    columns: columns.map(({ header, element }) => ({ header, element: nameOf(element) })),
    rows: rowsOf(items),
    doubts: doubts.flatMap((each) => placed(each, items)),
  }
}

function rowsOf(items: readonly ReadItem[]): readonly FileRow[] {
  const sheets = new Set(items.map(({ sheet }) => sheet))
  return items.map((read) => {
    const { draft: item, cuts } = itemDraftOf(read)
    const fault = read.name === null ? 'unnamed' : cuts.length > 0 ? 'too_long' : null
    return { place: `${sheets.size > 1 ? read.sheet : ''}第${read.row}行`, item, digest: digestOf(item), fault }
  })
}

/** A remark at each row that it is about; the rows of two sheets bear the same numbers. */
export function placed(
  doubt: SheetReading['doubts'][number],
  items: readonly Pick<ReadItem, 'sheet' | 'row'>[],
): readonly FileDoubt[] {
  const { row, rows = [row], sheet, element, message } = doubt
  const told = { element: nameOf(element), message }
  const isAbout = (each: Pick<ReadItem, 'sheet' | 'row'>) =>
    rows.includes(each.row) && (sheet === undefined || each.sheet === sheet)
  const at = items.flatMap((each, index) => (isAbout(each) ? [index] : []))
  return at.length > 0 ? at.map((index): FileDoubt => ({ at: index, ...told })) : [{ at: null, ...told }]
}

function nameOf(element: Element | null): string | null {
  return element && elementNames[element]
}
