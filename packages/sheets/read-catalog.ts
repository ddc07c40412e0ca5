import type { ColumnChoices } from './header/column-use.ts'
import { declaredCharset } from './html/sniff.ts'
import { readGrids, type Source } from './items/read-grids.ts'
import { sheetsOf } from './read-workbook.ts'
import type { SheetReading } from './reading.ts'
import { decodeText } from './text/decode.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'

/** What the parser of a file is; `kindOfBytes` and `scanArchive` tell it by the file's content. */
export type FileKind = 'workbook' | 'document' | 'html' | 'json' | 'text'

/**
 * Reads the catalog in an .xlsx workbook, the tables of a .docx document or an HTML page, a .csv text, or JSON. Pure, and
 * without defence: bytes from outside go through `readInWorker`.
 *
 * @param choices what a person decided that columns are read as, by their keys in an earlier reading
 * @throws {UnreadableSheetError} when the bytes are not of this kind, or hold no heading with items under it
 */
export async function readCatalog(
  bytes: Uint8Array,
  kind: FileKind,
  choices: ColumnChoices = {},
): Promise<SheetReading> {
  return kind === 'json' ? jsonOf(bytes) : readGrids(await sourceOf(bytes, kind), choices)
}

/** The catalog in JSON, which has no tables. @throws {UnreadableSheetError} as `readCatalog` */
export async function jsonOf(bytes: Uint8Array): Promise<SheetReading> {
  const { text, inferred } = decodeText(bytes)
  return (await import('./json/read-json.ts')).readJson(text, inferred)
}

/** The tables of a file as they stand in it, before they are read; @throws {UnreadableSheetError} as `readCatalog` */
export async function sourceOf(bytes: Uint8Array, kind: FileKind): Promise<Source> {
  if (kind === 'json') throw new UnreadableSheetError('NOT_MARKED')
  if (kind === 'workbook') return sheetsOf(bytes)
  if (kind === 'document') return (await import('./docx/read-docx.ts')).readDocx(bytes)
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const { text, inferred } = decodeText(bytes, kind === 'html' ? declaredCharset(start) : undefined)
  const source = kind === 'html' ? await html(text) : await csv(text)
  const doubts = inferred === null ? [] : [{ row: 1, element: null, message: inferred }]
  return { ...source, doubts: [...doubts, ...source.doubts] }
}

async function html(text: string) {
  return (await import('./html/read-html.ts')).readHtml(text)
}

async function csv(text: string) {
  return (await import('./csv/read-csv.ts')).readCsv(text)
}
