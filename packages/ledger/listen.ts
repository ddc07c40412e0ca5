import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

const shortestPauseMs = 50
const longestPauseMs = 2_000

export type Listening = { close(): Promise<void> }

/**
 * Calls `onMove` whenever another process may have moved the ledger's head: on its notice, and whenever listening begins
 * (again), because notices sent meanwhile are lost. A hint, not a promise: whoever follows also polls.
 *
 * @param url any login of the database
 */
export function listen(url: string, onMove: () => void): Listening {
  const stop = new AbortController()
  const done = keepListening(url, onMove, stop.signal)
  return {
    async close() {
      stop.abort()
      await done
    },
  }
}

async function keepListening(url: string, onMove: () => void, stopped: AbortSignal): Promise<void> {
  let pauseMs = shortestPauseMs
  while (!stopped.aborted) {
    const heard = await listenOnce(url, onMove, stopped).catch(() => false)
    pauseMs = heard ? shortestPauseMs : Math.min(pauseMs * 2, longestPauseMs)
    await sleep(pauseMs, undefined, { signal: stopped }).catch(() => {})
  }
}

/** @returns true when it listened for a while, once the connection has ended */
async function listenOnce(url: string, onMove: () => void, stopped: AbortSignal): Promise<boolean> {
  const client = new Client({
    connectionString: url,
    application_name: 'mingce listen',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  const ended = new Promise<void>((settle) => client.once('end', settle))
  client.on('error', () => {})
  client.on('notification', onMove)
  const end = () => void client.end().catch(() => {})
  try {
    await client.connect()
    await client.query('listen ledger')
    onMove()
  } catch (error) {
    end()
    throw error
  }
  stopped.addEventListener('abort', end, { once: true })
  if (stopped.aborted) end()
  await ended
  stopped.removeEventListener('abort', end)
  return true
}
