import { digestOf } from '@mingce/api/digest'
import type { PointedHeading } from '@mingce/api/read-as'
import type { FileRow } from '@mingce/domain/guide/version-from-file'
import type { ColumnChoices } from '@mingce/sheets/header/column-use'
import { readInWorker } from '@mingce/sheets/read-in-worker'
import { type Element, elementNames, type ReadColumn, type ReadItem, type SheetReading } from '@mingce/sheets/reading'
import { itemDraftOf } from '@mingce/sheets/to-item'

/** A remark of the reader; `at` is the row it is about, from 0, null where it is about the file. */
export type FileDoubt = { readonly at: number | null; readonly element: string | null; readonly message: string }

/** What a file of the ministry's was understood to say, row by row, and what of it is in doubt. */
export type GuideFile = {
  readonly title: string | null
  readonly columns: readonly GuideColumn[]
  /** Where a person pointed at the heading; null where the reader found it. */
  readonly heading: PointedHeading | null
  /** What a person said of the reading, in words, as the version's note tells it: 表头在第3行, “做什么”读作公开内容. */
  readonly byHand: readonly string[]
  readonly rows: readonly FileRow[]
  readonly doubts: readonly FileDoubt[]
}

/** A column as it was read; `element` names what it was read as, null where it was left out. */
export type GuideColumn = Pick<ReadColumn, 'key' | 'col' | 'header' | 'use' | 'samples'> & {
  readonly element: string | null
}

/** How a person said that a file is to be read; nothing said: as the reader finds. */
export type ReadAs = { readonly choices: ColumnChoices; readonly heading: PointedHeading | null }

/** @throws {UnreadableSheetError} as `readInWorker`; with a glance where no heading is known */
export async function readGuideFile(
  bytes: Uint8Array,
  name: string,
  { choices, heading, signal }: ReadAs & { readonly signal?: AbortSignal },
): Promise<GuideFile> {
  const how = { choices, heading: heading ?? undefined, ...(signal && { signal }) }
  const { title, columns, items, doubts } = await readInWorker(bytes, name, how)
  return {
    title,
    columns: columns.map(({ key, col, header, use, samples, element }) => {
      return { key, col, header, use, samples, element: nameOf(element) }
    }),
    heading,
    byHand: [...headingSaid(heading), ...columns.flatMap((column) => columnSaid(column, choices))],
    rows: rowsOf(items),
    doubts: doubts.flatMap((each) => placed(each, items)),
  }
}

function headingSaid(heading: PointedHeading | null): readonly string[] {
  if (!heading) return []
  const { first, last } = heading
  if (last < first) return [`没有表头，第${first}行起是条目`]
  return [first === last ? `表头在第${first}行` : `表头在第${first}—${last}行`]
}

function columnSaid({ key, header, element, use }: ReadColumn, choices: ColumnChoices): readonly string[] {
  if (choices[key] === undefined) return []
  const name = header === '' ? '无表头的一列' : `“${header.slice(0, 30)}”`
  if (element === null) return [`${name}未采用`]
  return [`${name}读作${elementNames[element]}${use.includes('.') ? '（打勾）' : ''}`]
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
