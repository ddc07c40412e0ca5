import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { type FreshDatabase, freshDatabaseOn } from '../fresh-database.ts'
import { ledgerMigrations } from '../migrations.ts'
import { compareAppends } from './appends.ts'
import type { Bench } from './ledger.ts'

/**
 * The ledger where things are harder: on a disk that costs a millisecond more a commit (`commit_delay`), and with two processes
 * at one log.
 *
 * @returns ratios to the plain driver on the same slow disk; events a second of one process and of two, 64 writers in all
 */
export async function run(): Promise<Bench> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const database = await freshDatabaseOn(serverUrl, ledgerMigrations)
  try {
    const alone = await eventsASecond(database, 1, 64)
    const two = await eventsASecond(database, 2, 32)
    await slowDown(serverUrl, database)
    const slow = await compareAppends(database)
    const measures: Record<string, number> = {
      one_process: Math.round(alone),
      two_processes: Math.round(two),
      two_to_one: round(two / alone),
    }
    const lines = [
      `one process, 64 writers    ${measures.one_process} events/s`,
      `two processes, 32 each     ${measures.two_processes} events/s`,
    ]
    for (const [measure, { ratios, rates }] of Object.entries(slow)) {
      measures[`slow_disk_${measure}`] = round(ratios.get('ledger')?.median ?? 0)
      lines.push(
        `+1 ms a commit: ${measure.padEnd(18)} ${Math.round(rates.get('ledger') ?? 0)} events/s, ratio ${measures[`slow_disk_${measure}`]}`,
      )
    }
    return { measures, table: lines.join('\n') }
  } finally {
    await database.drop()
  }
}

/** Every commit on this database waits a thousand microseconds before it flushes. */
async function slowDown(serverUrl: string, { appUrl }: FreshDatabase): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  const name = new URL(appUrl).pathname.slice(1)
  await client.query(`alter database ${name} set commit_delay = 1000`)
  await client.query(`alter database ${name} set commit_siblings = 0`)
  await client.end()
}

const forMs = 8_000

async function eventsASecond({ appUrl }: FreshDatabase, processes: number, writers: number): Promise<number> {
  const program = fileURLToPath(new URL('write-for.ts', import.meta.url))
  const counts = await Promise.all(
    Array.from({ length: processes }, async (_, index) => {
      const args = [program, appUrl, String(writers), String(forMs), `p${processes}-${index}`]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      let printed = ''
      child.stdout.setEncoding('utf8').on('data', (text) => {
        printed += text
      })
      await once(child, 'close')
      return Number(printed)
    }),
  )
  return (counts.reduce((sum, each) => sum + each, 0) * 1_000) / forMs
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
