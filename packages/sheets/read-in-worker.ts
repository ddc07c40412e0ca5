import { Worker } from 'node:worker_threads'
import type { SheetReading } from './reading.ts'
import { refuseUnlessZip } from './scan/kind-of-bytes.ts'
import { scanArchive } from './scan/scan-archive.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import type { WorkerAnswer } from './worker-answer.ts'

/** Limits of one reading; the defaults are those of the product, tests tighten them. */
export type WorkerLimits = { readonly timeoutMs: number; readonly heapMb: number }

const usual: WorkerLimits = { timeoutMs: 10_000, heapMb: 256 }
const atOnce = 2 // readings; the others wait, so that many uploads do not add up

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads the catalog in a file from outside: scanned first, then parsed in a thread of its own that ends with the
 * answer, the time limit (10 s) or the memory limit (256 MB of heap), whichever is first.
 *
 * @param fileName the name the officer gave the file; told in the sentence of a refusal, never trusted
 * @throws {UnreadableSheetError} when the file is refused; the process and other readings are untouched
 */
export async function readInWorker(bytes: Uint8Array, fileName: string, limits = usual): Promise<SheetReading> {
  try {
    refuseUnlessZip(bytes)
    await turn()
    try {
      await scanArchive(bytes)
      return await readInThread(bytes, limits)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  } catch (error) {
    throw error instanceof UnreadableSheetError ? error.about(fileName) : error
  }
}

async function turn(): Promise<void> {
  while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
}

function readInThread(bytes: Uint8Array, { timeoutMs, heapMb }: WorkerLimits): Promise<SheetReading> {
  const copy = Uint8Array.from(bytes)
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: { bytes: copy },
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
