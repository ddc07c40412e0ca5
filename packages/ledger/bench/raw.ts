import { Client } from 'pg'
import type { Entry } from '../entry.ts'

/**
 * What we compare with: the same rows by the plain driver, as well as it goes. No order, no versions checked, no keys
 * looked up, nothing hashed; the position is a counter of this process.
 */
export const rawTable = `
  create schema bench;
  create table bench.raw (like ledger.event including all);`

const columns = 12
const oneRow = {
  name: 'raw one',
  text: `insert into bench.raw values (${Array.from({ length: columns }, (_, index) => `$${index + 1}`).join(', ')})`,
}
const manyRows = {
  name: 'raw many',
  text: `insert into bench.raw select * from unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[],
    $7::int[], $8::text[], $9::smallint[], $10::timestamptz[], $11::text[], $12::bytea[])`,
}

const leaf = Buffer.alloc(32, 7)
let position = 0

/** One command's events in one prepared insert from arrays, committed by itself. */
export async function insertArrays(client: Client, entries: readonly Entry[], digest: string): Promise<void> {
  const rows = rowsOf(entries, digest)
  const values = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column]))
  await client.query({ ...manyRows, values })
}

/** One event in one prepared insert of plain values: what the driver does best, and only for one row. */
export async function insertValues(client: Client, entries: readonly Entry[], digest: string): Promise<void> {
  for (const values of rowsOf(entries, digest)) await client.query({ ...oneRow, values: [...values] })
}

function rowsOf(entries: readonly Entry[], digest: string): readonly (readonly unknown[])[] {
  return entries.map((entry, index) => rowOf(entry, index === 0 ? entries.length : undefined, digest))
}

function rowOf(entry: Entry, size: number | undefined, digest: string): readonly unknown[] {
  const { stream, version, type, schemaVersion, recordedAt, meta, commandKey } = entry
  const receipt = size === undefined ? [null, null, null, null] : [meta.account, commandKey, digest, size]
  position += 1
  return [position, stream, version, ...receipt, type, schemaVersion, recordedAt, JSON.stringify(entry), leaf]
}

export async function rawClients(url: string, count: number): Promise<Client[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
}

/** The whole ledger in pages, each entry parsed; nothing else. */
export async function readRaw(client: Client, pageSize: number): Promise<number> {
  let seen = -1
  let count = 0
  for (;;) {
    const { rows } = await client.query({
      name: 'raw page',
      text: 'select position, entry from ledger.event where position > $1 order by position limit $2',
      values: [seen, pageSize],
    })
    const events = rows.map(eventOf)
    if (events.length === 0) return count
    count += events.length
    seen = Number(rows.at(-1).position)
  }
}

export async function readRawStream(client: Client, stream: string): Promise<number> {
  const { rows } = await client.query({
    name: 'raw stream',
    text: 'select position, entry from ledger.event where stream = $1 order by version',
    values: [stream],
  })
  return rows.map(eventOf).length
}

/** As a reader hands it over, its instant still text and its position too. */
function eventOf({ position, entry }: { position: string; entry: string }): object {
  return { position, ...JSON.parse(entry) }
}
