import type { Client } from 'pg'
import { createAppender } from '../append.ts'
import { connect } from '../connect.ts'
import type { FreshDatabase } from '../fresh-database.ts'
import { command, entriesOf } from './commands.ts'
import { insertArrays, insertValues, rawClients, rawTable } from './raw.ts'
import { type Contestant, compare, type Paired } from './rounds.ts'
import { sealing } from './seals.ts'

const rounds = 41

type Write = (stream: string, version: number, count: number) => Promise<void>

/** The appender of one process, all it records sealed meanwhile, against as many connections of the plain driver as there are writers. */
export async function compareAppends({ ownerUrl, appUrl }: FreshDatabase): Promise<Record<string, Paired>> {
  const pool = connect(appUrl, 'append', { max: 1 })
  const sealer = sealing(appUrl)
  const appender = createAppender(pool, { onRecorded: sealer.wake })
  const [owner] = await rawClients(ownerUrl, 1)
  await owner?.query(rawTable)
  await owner?.end()
  const clients = await rawClients(ownerUrl, 64)
  const ours: Write = async (...args) => {
    await appender.append(command(...args))
  }
  const rawBy =
    (insert: typeof insertArrays) =>
    (client: Client): Write =>
    (...args) => {
      const request = command(...args)
      return insert(client, entriesOf(request), request.digest)
    }
  const against = (writers: number, count: number) => {
    const own = clients.slice(0, writers)
    const contestants = [
      writing('raw', own.map(rawBy(insertArrays)), count),
      writing(
        'ledger',
        Array.from({ length: writers }, () => ours),
        count,
      ),
    ]
    if (count === 1) contestants.push(writing('raw, one row', own.map(rawBy(insertValues)), count))
    return compare(contestants, rounds)
  }
  const results = {
    append_1: await against(1, 1),
    append_16: await against(16, 1),
    append_64: await against(64, 1),
    append_batch_100: await against(1, 100),
  }
  await Promise.all(clients.map((client) => client.end()))
  await sealer.close()
  await appender.close()
  await pool.end()
  return results
}

let streams = 0

/** Writers side by side, each with a stream of its own at a time, of a hundred commands. */
function writing(name: string, writers: readonly Write[], count: number): Contestant {
  const places = writers.map((write) => ({ write, stream: '', version: 0 }))
  const writeUntil = async (place: (typeof places)[number], end: number): Promise<number> => {
    let written = 0
    while (performance.now() < end) {
      if (place.version % (100 * count) === 0) {
        streams += 1
        place.stream = `catalog/${name}-${streams}`
        place.version = 0
      }
      await place.write(place.stream, place.version, count)
      place.version += count
      written += count
    }
    return written
  }
  return {
    name,
    async run(ms) {
      const start = performance.now()
      const written = await Promise.all(places.map((place) => writeUntil(place, start + ms)))
      return (written.reduce((sum, each) => sum + each, 0) * 1_000) / (performance.now() - start)
    },
  }
}
