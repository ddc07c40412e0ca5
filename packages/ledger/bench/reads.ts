import { createAppender } from '../append.ts'
import { connect, kyselyOn } from '../connect.ts'
import type { FreshDatabase } from '../fresh-database.ts'
import { everyRecorded, readStream } from '../read.ts'
import { command } from './commands.ts'
import { rawClients, readRaw, readRawStream } from './raw.ts'
import { type Contestant, compare, type Paired } from './rounds.ts'
import { measureSealRate } from './seals.ts'

const replayed = 200_000
const long = 'catalog/long'

/** Reading one stream of 1,000 events, and the whole of a ledger of 200,000, against the plain driver. */
export async function compareReads({
  ownerUrl,
  appUrl,
}: FreshDatabase): Promise<{ readonly stream_1000: Paired; readonly replay: Paired; readonly sealRate: number }> {
  const pool = connect(appUrl, 'append')
  const db = kyselyOn<unknown>(pool)
  await fill(pool)
  const [client] = await rawClients(ownerUrl, 1)
  if (!client) throw new Error('no connection')
  await client.query('vacuum analyze ledger.event')
  const sealRate = await measureSealRate(db)

  const stream1000 = await compare(
    [
      repeated('raw', 1_000, () => readRawStream(client, long)),
      repeated('ledger', 1_000, async () => (await readStream(db, long)).length),
    ],
    21,
  )
  const replay = await compare(
    [once('raw', () => readRaw(client, 1_000)), once('ledger', () => countAll(everyRecorded(db)))],
    15,
  )
  await client.end()
  await pool.end()
  return { stream_1000: stream1000, replay, sealRate }
}

/** 200,000 events in streams of a hundred, one of them a thousand long and spread over the whole. */
async function fill(pool: ReturnType<typeof connect>): Promise<void> {
  const appender = createAppender(pool)
  for (let turn = 0; turn < 100; turn += 1) {
    const short = Array.from({ length: 19 }, (_, index) => command(`catalog/short-${turn}-${index}`, 0, 100))
    const rest = command(`catalog/rest-${turn}`, 0, 90)
    const some = command(long, turn * 10, 10)
    await Promise.all([...short, rest, some].map((each) => appender.append(each)))
  }
  await appender.close()
}

async function countAll(pages: AsyncIterable<readonly unknown[]>): Promise<number> {
  let count = 0
  for await (const page of pages) count += page.length
  return count
}

/** As often as fits the slice. */
function repeated(name: string, expected: number, read: () => Promise<number>): Contestant {
  return {
    name,
    async run(ms) {
      const start = performance.now()
      let count = 0
      while (performance.now() < start + ms) {
        const seen = await read()
        if (seen !== expected) throw new Error(`${name} read ${seen} of ${expected} events`)
        count += seen
      }
      return (count * 1_000) / (performance.now() - start)
    },
  }
}

/** Once and whole, however long it takes. */
function once(name: string, read: () => Promise<number>): Contestant {
  return repeated(name, replayed, read)
}
