import { setTimeout as sleep } from 'node:timers/promises'
import type { Signer } from '@mingce/proof/verifier'
import { type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import type { LogKeys } from './log-keys.ts'
import { openTree } from './sealed-tree.ts'

export type Sealer = {
  /** Something was recorded. */
  wake(): void
  /** Ends after the checkpoint under way. */
  close(): Promise<void>
}

export type SealerOptions = {
  /** Told each time a checkpoint was signed, with its size. */
  readonly onSealed?: (size: bigint) => void
  /** Told what went wrong; it is tried again all the same. */
  readonly onFailed?: (error: unknown) => void
  /** By which an overlap of keys is over; the real time unless said. */
  readonly clock?: () => Date
}

/** The advisory lock of whoever seals: its connection holds it. */
export const sealersTurn = 1_361_583_232

const betweenCheckpointsMs = 140
const pollMs = 500
const standInMs = 1_000
const afterFailureMs = 5_000
const mostAtOnce = 20_000

/**
 * Seals what was recorded, in the background: tiles and a signed checkpoint, a moment after each batch. Any number of
 * processes may run one; one of them seals, and the others stand by, a second from taking over.
 *
 * @param db connections in the role `append`; one is held while it seals
 * @param key that signs, or where the keys of the log are found
 */
export function createSealer(db: Kysely<unknown>, key: Signer | LogKeys, options: SealerOptions = {}): Sealer {
  const stopped = new AbortController()
  let woken = Promise.withResolvers<void>()

  async function sealOn(connection: QueryExecutorProvider): Promise<void> {
    const tree = await openTree(connection, key, options.clock)
    while (!stopped.signal.aborted) {
      woken = Promise.withResolvers<void>()
      const before = tree.size
      if (!(await tree.sealNext(connection, mostAtOnce))) return
      if (tree.size > before) options.onSealed?.(tree.size)
      const idle = tree.size === before
      await (idle ? Promise.race([woken.promise, pause(pollMs, stopped)]) : pause(betweenCheckpointsMs, stopped))
    }
  }

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      const failure = await asTheOnlyOne(db, sealOn).then(
        () => false,
        (error) => {
          options.onFailed?.(error)
          return true
        },
      )
      await pause(failure ? afterFailureMs : standInMs, stopped)
    }
  }
  const running = run()

  return {
    wake: () => woken.resolve(),
    async close() {
      stopped.abort()
      await running
    },
  }
}

/** Does the work when no other process is at it. The turn is the connection's and ends with it. */
async function asTheOnlyOne(
  db: Kysely<unknown>,
  work: (connection: QueryExecutorProvider) => Promise<void>,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(${sealersTurn}) as ours`.execute(
      connection,
    )
    if (!rows[0]?.ours) return
    try {
      await work(connection)
    } finally {
      await sql`select pg_advisory_unlock(${sealersTurn})`.execute(connection)
    }
  })
}

async function pause(ms: number, { signal }: AbortController): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}
