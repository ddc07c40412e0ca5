import { parentPort, workerData } from 'node:worker_threads'
import { readCatalog, sourceOf } from './read-catalog.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import type { Task, WorkerAnswer } from './worker-task.ts'

async function answer({ task, bytes, kind, choices }: Task): Promise<WorkerAnswer> {
  try {
    if (task === 'read') return { done: await readCatalog(bytes, kind, choices) }
    const { markedCopy } = await import('./marked/marked-copy.ts')
    return { done: await markedCopy(await sourceOf(bytes, kind), choices) }
  } catch (error) {
    if (error instanceof UnreadableSheetError) return { unreadable: error.code, detail: error.detail }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData))
