import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppender } from '../append.ts'
import { connect, kyselyOn } from '../connect.ts'
import { type FreshDatabase, freshDatabaseOn } from '../fresh-database.ts'
import { ledgerMigrations } from '../migrations.ts'
import { readStream } from '../read.ts'
import { command, entriesOf, events } from './commands.ts'
import type { Bench } from './ledger.ts'
import { installOthers, openCastore, openEmmett } from './other-stores.ts'
import { insertArrays, rawClients, rawTable, readRawStream } from './raw.ts'
import { type Contestant, compare, type Paired } from './rounds.ts'
import { sealing } from './seals.ts'

const rounds = 21

type Store = {
  readonly name: string
  append(stream: string, version: number, count: number, writer: number): Promise<void>
  read(stream: string): Promise<number>
  close(): Promise<unknown>
}

/**
 * The ledger, sealing on, against other event stores on PostgreSQL, installed from npm in a folder of their own, all visited
 * in turn in one run on one database; and the plain driver as the measure.
 *
 * @returns ratios to the plain driver, of events a second
 */
export async function run(): Promise<Bench> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const folder = mkdtempSync(join(tmpdir(), 'mingce-other-stores-'))
  const database = await freshDatabaseOn(serverUrl, ledgerMigrations)
  try {
    installOthers(folder)
    const stores = [await raw(database), await ledger(database), ...(await others(folder, database))]
    const results = {
      append_1: await compare(
        stores.map((store) => writing(store, 1, 1)),
        rounds,
      ),
      append_16: await compare(
        stores.map((store) => writing(store, 16, 1)),
        rounds,
      ),
      append_batch_100: await compare(
        stores.map((store) => writing(store, 1, 100)),
        rounds,
      ),
      stream_1000: await compare(await Promise.all(stores.map(reading)), rounds),
    }
    await Promise.all(stores.map((store) => store.close()))
    return report(results)
  } finally {
    await database.drop()
    rmSync(folder, { recursive: true })
  }
}

async function raw({ ownerUrl }: FreshDatabase): Promise<Store> {
  const clients = await rawClients(ownerUrl, 16)
  await clients[0]?.query(rawTable)
  return {
    name: 'raw',
    async append(stream, version, count, writer) {
      const request = command(stream, version, count)
      const client = clients[writer]
      if (client) await insertArrays(client, entriesOf(request), request.digest)
    },
    read: (stream) => (clients[0] ? readRawStream(clients[0], stream) : Promise.resolve(0)),
    close: () => Promise.all(clients.map((client) => client.end())),
  }
}

async function ledger({ appUrl }: FreshDatabase): Promise<Store> {
  const pool = connect(appUrl, 'append', { max: 2 })
  const sealer = sealing(appUrl)
  const appender = createAppender(pool, { onRecorded: sealer.wake })
  const db = kyselyOn<unknown>(pool)
  return {
    name: 'ledger',
    append: async (stream, version, count) => {
      await appender.append(command(stream, version, count))
    },
    read: async (stream) => (await readStream(db, stream)).length,
    async close() {
      await sealer.close()
      await appender.close()
      await pool.end()
    },
  }
}

async function others(folder: string, { ownerUrl }: FreshDatabase): Promise<Store[]> {
  const opened = [await openEmmett(folder, ownerUrl), await openCastore(folder, ownerUrl)]
  return opened.map(({ name, append, read, close }) => ({
    ...{ name, read, close },
    append: (stream, version, count) => append(stream, version, events(count)),
  }))
}

let streams = 0

function writing({ name, append }: Store, writers: number, count: number): Contestant {
  const writeUntil = async (writer: number, end: number): Promise<number> => {
    streams += 1
    const stream = `${name}-${streams}`
    let version = 0
    for (; performance.now() < end; version += count) await append(stream, version, count, writer)
    return version
  }
  return {
    name,
    async run(ms) {
      const start = performance.now()
      const written = await Promise.all(Array.from({ length: writers }, (_, writer) => writeUntil(writer, start + ms)))
      return (written.reduce((sum, each) => sum + each, 0) * 1_000) / (performance.now() - start)
    },
  }
}

/** The plain driver reads the same stream of the ledger. */
async function reading(store: Store): Promise<Contestant> {
  const stream = store.name === 'raw' ? 'ledger-long' : `${store.name}-long`
  if (store.name !== 'raw') for (let at = 0; at < 1_000; at += 100) await store.append(stream, at, 100, 0)
  return {
    name: store.name,
    async run(ms) {
      const start = performance.now()
      let read = 0
      while (performance.now() - start < ms) read += await store.read(stream)
      return (read * 1_000) / (performance.now() - start)
    },
  }
}

function report(results: Record<string, Paired>): Bench {
  const measures: Record<string, number> = {}
  const lines = ['measure             by            events/s   ratio  quartiles']
  for (const [measure, { rates, ratios }] of Object.entries(results))
    for (const [name, { median, low, high }] of ratios) {
      measures[`${measure}_${name}`] = Math.round(median * 100) / 100
      const rate = Math.round(rates.get(name) ?? 0).toLocaleString('en')
      const spread = `${low.toFixed(2)}–${high.toFixed(2)}`
      lines.push(
        `${measure.padEnd(20)}${name.padEnd(12)}${rate.padStart(10)}${median.toFixed(2).padStart(8)}  ${spread}`,
      )
    }
  return { measures, table: lines.join('\n') }
}
