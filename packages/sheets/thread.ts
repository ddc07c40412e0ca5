import { Worker } from 'node:worker_threads'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import type { Task, WorkerAnswer } from './worker-task.ts'

/** Limits of one reading; the defaults are those of the product, tests tighten them. */
export type ThreadLimits = { readonly timeoutMs: number; readonly heapMb: number }
export const usualLimits: ThreadLimits = { timeoutMs: 10_000, heapMb: 256 }

type Thread = ThreadLimits & { readonly signal?: AbortSignal }

/**
 * Does a task in a thread of its own, which has ended when this answers: with its answer, at a limit, or by the signal.
 *
 * @throws {UnreadableSheetError} when the file is refused
 * @throws the reason of the signal
 */
export async function inThread<Answer>(task: Task, { timeoutMs, heapMb, signal }: Thread): Promise<Answer> {
  signal?.throwIfAborted()
  const copy = Uint8Array.from(task.bytes)
  const worker = new Worker(new URL('./catalog-worker.ts', import.meta.url), {
    workerData: { ...task, bytes: copy },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: Math.min(32, heapMb), stackSizeMb: 4 },
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const refuse = (error: UnreadableSheetError) => reject(error)
  const stop = () => reject(signal?.reason)
  const timer = setTimeout(() => refuse(new UnreadableSheetError('TOOK_TOO_LONG', `${timeoutMs / 1000}`)), timeoutMs)
  signal?.addEventListener('abort', stop)
  worker.once('message', (answer: WorkerAnswer) => {
    if ('done' in answer) resolve(answer.done as Answer)
    else refuse(new UnreadableSheetError(answer.unreadable, answer.detail).with(answer.glance))
  })
  worker.once('error', (error) => reject(isOutOfMemory(error) ? new UnreadableSheetError('TOO_MUCH_MEMORY') : error))
  worker.once('exit', () => refuse(new UnreadableSheetError('BROKEN_WORKBOOK')))
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    return worker.terminate()
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
