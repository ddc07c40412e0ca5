import { setTimeout as sleep } from 'node:timers/promises'
import { createAppender } from '../append.ts'
import { connect, kyselyOn } from '../connect.ts'
import { freshDatabaseOn } from '../fresh-database.ts'
import { ledgerMigrations } from '../migrations.ts'
import { lastCheckpoint } from '../tiles.ts'
import { command } from './commands.ts'
import type { Bench } from './ledger.ts'
import { sealing } from './seals.ts'

const total = Number(process.env.MINGCE_BENCH_EVENTS ?? 1_000_000)
const steps = 10
const writers = 16
const anAppend = 25

/**
 * A million events through one process that appends and seals them: whether what it holds stays what it was. Run under
 * `node --expose-gc` it counts what is alive; else what the heap has.
 *
 * @returns megabytes of heap after the first and after the last tenth, and of the process
 */
export async function run(): Promise<Bench> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const database = await freshDatabaseOn(serverUrl, ledgerMigrations)
  const pool = connect(database.appUrl, 'append', { max: 2 })
  const sealer = sealing(database.appUrl)
  const appender = createAppender(pool, { onRecorded: sealer.wake })
  const recorded = kyselyOn<unknown>(pool)
  const seen: { readonly events: number; readonly heapMb: number; readonly rssMb: number }[] = []
  const began = performance.now()
  for (let step = 1; step <= steps; step += 1) {
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(appender, `memory/${step}-${writer}`)))
    while (((await lastCheckpoint(recorded))?.size ?? 0n) < BigInt(step) * BigInt(aStep())) await sleep(50)
    seen.push({ events: step * aStep(), ...held() })
  }
  const seconds = (performance.now() - began) / 1_000
  await sealer.close()
  await appender.close()
  await pool.end()
  await database.drop()
  const [first, last] = [seen[0], seen.at(-1)]
  const measures = {
    heap_first_mb: first?.heapMb ?? 0,
    heap_last_mb: last?.heapMb ?? 0,
    rss_first_mb: first?.rssMb ?? 0,
    rss_last_mb: last?.rssMb ?? 0,
  }
  const lines = seen.map(
    ({ events, heapMb, rssMb }) =>
      `${String(events).padStart(9)}${String(heapMb).padStart(9)}${String(rssMb).padStart(9)}`,
  )
  return { measures, table: [`   events  heap MB   rss MB (in ${seconds.toFixed(0)} s)`, ...lines].join('\n') }
}

const aStep = () => Math.floor(total / steps / writers / anAppend) * writers * anAppend

async function write(appender: ReturnType<typeof createAppender>, stream: string): Promise<void> {
  for (let version = 0; version < aStep() / writers; version += anAppend)
    await appender.append(command(stream, version, anAppend))
}

function held(): { readonly heapMb: number; readonly rssMb: number } {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return { heapMb: Math.round(heapUsed / 1e6), rssMb: Math.round(rss / 1e6) }
}
