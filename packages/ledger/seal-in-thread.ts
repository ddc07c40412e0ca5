import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Sealer, SealerOptions } from './seal.ts'

/** What the thread seals: the log under this login, signed by the keys of this file, at the machine's time moved by so much. */
export type ThreadSettings = { readonly url: string; readonly keyFile: string; readonly clockOffsetMs?: number }

/** To the thread: something was recorded, or: end after the checkpoint under way. */
export type ToThread = 'wake' | 'close'
/** From the thread. */
export type FromThread = { readonly sealed: bigint } | { readonly failed: unknown }

/** The sealer looks again this often by itself while something changes: waking it oftener says nothing new. */
const wakesApartMs = 50
const afterEndMs = 5_000

/**
 * Seals as `createSealer` does, in a thread of its own with a connection of its own: hashing and signing never stand in the way of
 * those who record, or are answered, in this one. A thread that ends is told to `onFailed` and started again.
 *
 * @param settings.url any login that may take the role `append`
 */
export function sealInThread(
  settings: ThreadSettings,
  { onSealed, onFailed }: Omit<SealerOptions, 'clock'> = {},
): Sealer {
  const stopped = new AbortController()
  let thread: Worker | undefined
  let wokenAt = Number.NEGATIVE_INFINITY

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      thread = new Worker(new URL('./sealing-thread.ts', import.meta.url), { workerData: settings, execArgv: [] })
      const ended = new Promise((settle) => thread?.once('exit', settle))
      thread.on('message', (said: FromThread) => ('sealed' in said ? onSealed?.(said.sealed) : onFailed?.(said.failed)))
      thread.on('error', (error) => onFailed?.(error))
      await ended
      if (!stopped.signal.aborted) await sleep(afterEndMs, undefined, { signal: stopped.signal }).catch(() => {})
    }
  }
  const running = run()
  const tell = (word: ToThread) => thread?.postMessage(word)

  return {
    wake() {
      const now = performance.now()
      if (now - wokenAt < wakesApartMs) return
      wokenAt = now
      tell('wake')
    },
    async close() {
      stopped.abort()
      tell('close')
      await running
    },
  }
}
