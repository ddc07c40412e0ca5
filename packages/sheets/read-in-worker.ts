import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { ColumnChoices } from './header/column-use.ts'
import type { HandHeading } from './header/hand-heading.ts'
import type { ListReading } from './lists/reading.ts'
import type { FileKind } from './read-catalog.ts'
import type { SheetReading } from './reading.ts'
import { kindOfBytes } from './scan/kind-of-bytes.ts'
import { scanArchive } from './scan/scan-archive.ts'
import { inThread, type ThreadLimits, usualLimits } from './thread.ts'
import { inTurn } from './turn.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import type { FileTask } from './worker-task.ts'
import { convertToXlsx } from './xls/convert.ts'

/**
 * What may be asked beside the file: where its heading is, how its columns are to be read, which elements the rounds ask for beyond the
 * eight, and a signal that ends the work, its thread with it.
 */
export type Asked = Partial<ThreadLimits> & {
  readonly choices?: ColumnChoices
  readonly fields?: readonly ExtraField[]
  readonly heading?: HandHeading | undefined
  readonly signal?: AbortSignal
}

/**
 * Reads the catalog in a file from outside, of any format that is read (.xlsx, .csv, .docx, HTML, JSON, and .xls where
 * LibreOffice is installed): told by its content, scanned, then parsed in a thread of its own that ends with the answer,
 * the time limit (10 s) or the memory limit (256 MB of heap), whichever is first.
 *
 * @param fileName the name the officer gave the file; told in the sentence of a refusal, never trusted
 * @throws {UnreadableSheetError} when the file is refused; the process and other readings are untouched
 * @throws the reason of `asked.signal` once it is given
 */
export async function readInWorker(bytes: Uint8Array, fileName: string, asked: Asked = {}): Promise<SheetReading> {
  const { answer, isConverted } = await work<SheetReading>('read', { bytes, fileName }, asked)
  if (!isConverted) return answer
  const message = '旧版文件（.xls 或 .et）由 LibreOffice 转换后读取，请核对'
  return { ...answer, doubts: [{ row: 1, element: null, message }, ...answer.doubts] }
}

/**
 * The 权责清单 or 公共服务事项清单 in a file from outside, read, limited and refused as by `readInWorker`; JSON holds none.
 */
export async function readListInWorker(bytes: Uint8Array, fileName: string, asked: Asked = {}): Promise<ListReading> {
  if (kindOfBytes(bytes) === 'json') throw new UnreadableSheetError('OTHER_FORMAT', ' JSON 文件').about(fileName)
  return (await work<ListReading>('list', { bytes, fileName }, asked)).answer
}

/**
 * The same file as an .xlsx to be mended: its tables with the doubtful cells coloured, each doubt as a note there and in a
 * last column. Read, limited and refused as by `readInWorker`.
 */
export async function markInWorker(bytes: Uint8Array, fileName: string, asked: Asked = {}): Promise<Uint8Array> {
  return (await work<Uint8Array>('mark', { bytes, fileName }, asked)).answer
}

type File = { readonly bytes: Uint8Array; readonly fileName: string }
type Done<Answer> = { readonly answer: Answer; readonly isConverted: boolean }

async function work<Answer>(task: FileTask['task'], { bytes, fileName }: File, asked: Asked): Promise<Done<Answer>> {
  try {
    const kind = kindOfBytes(bytes)
    return await inTurn(asked.signal, async () => {
      const isConverted = kind === 'old workbook'
      const own = isConverted ? await converted(bytes, asked.signal) : bytes
      const isArchive = isConverted || kind === 'archive'
      const parsed: FileKind = isArchive ? await scanArchive(own) : kind
      const thread = { ...usualLimits, ...asked }
      const { choices = {}, fields = [], heading } = asked
      const answer = await inThread<Answer>({ task, bytes: own, kind: parsed, choices, fields, heading }, thread)
      return { answer, isConverted }
    })
  } catch (error) {
    throw error instanceof UnreadableSheetError ? asNamed(error, fileName).about(fileName) : error
  }
}

/** What LibreOffice made of an old file is a file from outside again. */
async function converted(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const made = await convertToXlsx(bytes, { signal })
  if (kindOfBytes(made) !== 'archive') throw new UnreadableSheetError('NOT_CONVERTED')
  return made
}

/** A file of WPS is told as such by its name alone: inside, it is the same as an old Excel file. */
function asNamed(error: UnreadableSheetError, fileName: string): UnreadableSheetError {
  const isOld = error.code === 'OLD_XLS' || error.code === 'NOT_CONVERTED'
  return isOld && /\.et$/i.test(fileName) ? new UnreadableSheetError('WPS_ET') : error
}
