import { parentPort, workerData } from 'node:worker_threads'
import { readWorkbook } from './read-workbook.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import type { WorkerAnswer } from './worker-answer.ts'

async function answer(bytes: Uint8Array): Promise<WorkerAnswer> {
  try {
    return { reading: await readWorkbook(bytes) }
  } catch (error) {
    if (error instanceof UnreadableSheetError) return { unreadable: error.code, detail: error.detail }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData.bytes))
