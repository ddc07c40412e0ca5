import { parentPort, workerData } from 'node:worker_threads'
import { type FileKind, readCatalog } from './read-catalog.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import type { WorkerAnswer } from './worker-answer.ts'

async function answer(bytes: Uint8Array, kind: FileKind): Promise<WorkerAnswer> {
  try {
    return { reading: await readCatalog(bytes, kind) }
  } catch (error) {
    if (error instanceof UnreadableSheetError) return { unreadable: error.code, detail: error.detail }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData.bytes, workerData.kind))
