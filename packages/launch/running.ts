/** A process we started. */
export type Running = {
  /** Settles when it has ended, asked or not. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export type KeepRunning = {
  readonly first: Running
  again(): Promise<Running>
  /** Hears that it ended unasked, and how long it takes to the next try. */
  onEnd(waitMs: number): void
}

const shortestWaitMs = 1_000
const longestWaitMs = 30_000
const healthyAfterMs = 60_000

/**
 * Starts a process again whenever it ends unasked: after 1 s, then 2, 4 … at most 30; after a minute of life the count
 * begins anew.
 *
 * @returns how to stop it for good
 */
export function keepRunning({ first, again, onEnd }: KeepRunning): () => Promise<void> {
  const stopped = new AbortController()
  let running = first

  const watch = async () => {
    for (let waitMs = shortestWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      const began = performance.now()
      await running.ended
      if (stopped.signal.aborted) return
      if (performance.now() - began > healthyAfterMs) waitMs = shortestWaitMs
      onEnd(waitMs)
      await pause(waitMs, stopped.signal)
      if (stopped.signal.aborted) return
      running = await again().catch(() => neverStarted)
      if (stopped.signal.aborted) return running.stop()
    }
  }
  const watching = watch()

  return async () => {
    stopped.abort()
    await running.stop()
    await watching
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const timer = setTimeout(settle, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      settle()
    })
  })
}

const neverStarted: Running = { ended: Promise.resolve(), stop: async () => {} }
