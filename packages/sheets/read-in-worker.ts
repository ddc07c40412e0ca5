import { Worker } from 'node:worker_threads'
import type { FileKind } from './read-catalog.ts'
import type { SheetReading } from './reading.ts'
import { kindOfBytes } from './scan/kind-of-bytes.ts'
import { scanArchive } from './scan/scan-archive.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import type { WorkerAnswer } from './worker-answer.ts'
import { convertToXlsx } from './xls/convert.ts'

/** Limits of one reading; the defaults are those of the product, tests tighten them. */
export type WorkerLimits = { readonly timeoutMs: number; readonly heapMb: number }

const usual: WorkerLimits = { timeoutMs: 10_000, heapMb: 256 }
const atOnce = 2 // readings; the others wait, so that many uploads do not add up

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads the catalog in a file from outside, of any format that is read (.xlsx, .csv, .docx, HTML, and .xls where
 * LibreOffice is installed): told by its content, scanned, then parsed in a thread of its own that ends with the answer,
 * the time limit (10 s) or the memory limit (256 MB of heap), whichever is first.
 *
 * @param fileName the name the officer gave the file; told in the sentence of a refusal, never trusted
 * @throws {UnreadableSheetError} when the file is refused; the process and other readings are untouched
 */
export async function readInWorker(bytes: Uint8Array, fileName: string, limits = usual): Promise<SheetReading> {
  try {
    const kind = kindOfBytes(bytes)
    await turn()
    try {
      return kind === 'old workbook' ? await readConverted(bytes, limits) : await readKind(bytes, kind, limits)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  } catch (error) {
    throw error instanceof UnreadableSheetError ? asNamed(error, fileName).about(fileName) : error
  }
}

/** A file of WPS is told as such by its name alone: inside, it is the same as an old Excel file. */
function asNamed(error: UnreadableSheetError, fileName: string): UnreadableSheetError {
  const isOld = error.code === 'OLD_XLS' || error.code === 'NOT_CONVERTED'
  return isOld && /\.et$/i.test(fileName) ? new UnreadableSheetError('WPS_ET') : error
}

async function turn(): Promise<void> {
  while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
}

async function readKind(
  bytes: Uint8Array,
  kind: 'archive' | 'html' | 'text',
  limits: WorkerLimits,
): Promise<SheetReading> {
  return readInThread(bytes, kind === 'archive' ? await scanArchive(bytes) : kind, limits)
}

/** What LibreOffice made of an old file is a file from outside again. */
async function readConverted(bytes: Uint8Array, limits: WorkerLimits): Promise<SheetReading> {
  const converted = await convertToXlsx(bytes)
  if (kindOfBytes(converted) !== 'archive') throw new UnreadableSheetError('NOT_CONVERTED')
  const reading = await readKind(converted, 'archive', limits)
  const message = '旧版文件（.xls 或 .et）由 LibreOffice 转换后读取，请核对'
  return { ...reading, doubts: [{ row: 1, element: null, message }, ...reading.doubts] }
}

function readInThread(bytes: Uint8Array, kind: FileKind, { timeoutMs, heapMb }: WorkerLimits): Promise<SheetReading> {
  const copy = Uint8Array.from(bytes)
  const worker = new Worker(new URL('./catalog-worker.ts', import.meta.url), {
    workerData: { bytes: copy, kind },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: Math.min(32, heapMb), stackSizeMb: 4 },
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<SheetReading>()
  const refuse = (error: UnreadableSheetError) => reject(error)
  const timer = setTimeout(() => refuse(new UnreadableSheetError('TOOK_TOO_LONG', `${timeoutMs / 1000}`)), timeoutMs)
  worker.once('message', (answer: WorkerAnswer) => {
    if ('reading' in answer) resolve(answer.reading)
    else refuse(new UnreadableSheetError(answer.unreadable, answer.detail))
  })
  worker.once('error', (error) => reject(isOutOfMemory(error) ? new UnreadableSheetError('TOO_MUCH_MEMORY') : error))
  worker.once('exit', () => refuse(new UnreadableSheetError('BROKEN_WORKBOOK')))
  return promise.finally(() => {
    clearTimeout(timer)
    return worker.terminate()
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
