import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect, kyselyOn } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { positionAt } from './position-at.ts'
import { everyRecorded, headOf, readLedger, readStream, readStreams, receiptOf } from './read.ts'
import { streamMemory } from './stream-memory.ts'
import { drafted, jinjiang, qingbaijiang, qingbaijiangDrafter, writing } from './test-requests.ts'

let database: FreshDatabase
let pool: ReturnType<typeof connect>
const db = () => kyselyOn<unknown>(pool)
const long = 'catalog/long'

beforeAll(async () => {
  database = await freshDatabase()
  pool = connect(database.appUrl, 'append')
})
afterAll(async () => {
  await pool.end()
  await assertSound(database.ownerUrl)
  await database.drop()
})

test('an empty ledger has no head, no events and no receipts', async () => {
  expect(await headOf(db())).toBeUndefined()
  expect(await positionAt(db(), new Date())).toBeUndefined()
  expect(await readLedger(db(), { limit: 10 })).toEqual([])
  expect(await readStream(db(), qingbaijiang)).toEqual([])
  expect(await receiptOf(db(), 'nobody', 'never')).toBeUndefined()
  expect((await everyRecorded(db()).next()).done).toBe(true)
})

test('an event is read as it was recorded', async () => {
  const appender = createAppender(pool)
  const payload = { name: '义务教育𬭎', amounts: [1, 2.5, null], nested: { 是: true } }
  const request = writing(qingbaijiang, 0, drafted(payload))
  await appender.append(request)
  await appender.append(writing(jinjiang, 0))
  for (let version = 0; version < 2_500; version += 500)
    await appender.append(writing(long, version, ...Array.from({ length: 500 }, (_, index) => drafted({ index }))))
  await appender.close()

  expect(await readStream(db(), qingbaijiang)).toEqual([
    {
      position: 0n,
      stream: qingbaijiang,
      version: 1,
      type: 'ItemDrafted',
      schemaVersion: 1,
      recordedAt: new Date('2021-10-14T02:00:00.000Z'),
      payload,
      meta: qingbaijiangDrafter,
      commandKey: request.key,
    },
  ])
})

test('the stored text is the hashed text, to the byte', async () => {
  const { rows } = await sql<{ entry: string; kind: string }>`
    select entry, pg_typeof(entry)::text as kind from ledger.event where position = 0`.execute(db())
  expect(rows[0]?.kind).toBe('text')
  expect(rows[0]?.entry).toContain('"payload":{"amounts":[1,2.5,null],"name":"义务教育𬭎","nested":{"是":true}}')
})

test('a stream is read in the order of its versions, from where the reader stopped', async () => {
  expect((await readStream(db(), long, 2_498)).map(({ version }) => version)).toEqual([2_499, 2_500])
})

test('several streams come in one round trip, also those that are not there', async () => {
  const read = await readStreams(db(), [jinjiang, 'catalog/none', qingbaijiang])
  expect([...read].map(([stream, events]) => [stream, events.length])).toEqual([
    [jinjiang, 1],
    ['catalog/none', 0],
    [qingbaijiang, 1],
  ])
  expect(await readStreams(db(), [])).toEqual(new Map())
})

test('a process that remembers streams reads only what was recorded since, and gives each as it stands', async () => {
  const grown: [number, number][] = []
  const memory = streamMemory(db(), { onGrown: (before, after) => grown.push([before.length, after.length]) })
  const streams = [jinjiang, 'catalog/none', qingbaijiang]
  const first = await memory.read(streams)
  expect(first).toEqual(await readStreams(db(), streams))
  expect((await memory.read(streams)).get(jinjiang)).toBe(first.get(jinjiang))

  const appender = createAppender(pool)
  await appender.append(writing('catalog/none', 0))
  await appender.append(writing('catalog/none', 1, drafted({ name: '招生计划' }), drafted()))
  await appender.close()
  const [again, overtaken] = await Promise.all([memory.read(streams), memory.read(['catalog/none'])])
  expect(again).toEqual(await readStreams(db(), streams))
  expect(overtaken.get('catalog/none')).toEqual(again.get('catalog/none'))
  expect(first.get('catalog/none')).toEqual([])
  expect(grown.slice(0, 2)).toEqual([
    [0, 1],
    [0, 1],
  ])
})

test('it forgets the streams asked for longest ago, and reads them whole again', async () => {
  const grown: string[] = []
  const onGrown = (before: readonly unknown[], after: readonly { stream: string }[]) => {
    grown.push(`${after[0]?.stream} ${before.length}`)
  }
  const memory = streamMemory(db(), { mostEvents: 2, onGrown })
  for (const stream of [qingbaijiang, jinjiang, long, qingbaijiang]) await memory.read([stream])
  expect(grown).toEqual([qingbaijiang, jinjiang, long, qingbaijiang].map((stream) => `${stream} 0`))
})

test('the ledger is read in pages, after a position and up to one', async () => {
  const positions = async (range: Parameters<typeof readLedger>[1]) =>
    (await readLedger(db(), range)).map(({ position }) => position)
  expect(await positions({ limit: 2 })).toEqual([0n, 1n])
  expect(await positions({ after: 1n, limit: 2 })).toEqual([2n, 3n])
  expect(await positions({ after: 0n, until: 1n, limit: 10 })).toEqual([1n])
  expect(await positions({ after: 2_504n, limit: 10 })).toEqual([])
  expect(await headOf(db())).toBe(2_504n)
})

test('everything is read once and in order, page by page, from anywhere to anywhere', async () => {
  for (const [after, until] of [
    [undefined, undefined],
    [0n, undefined],
    [undefined, 999n],
    [999n, 1_999n],
    [2_504n, undefined],
  ]) {
    const seen: bigint[] = []
    for await (const page of everyRecorded(db(), { after, until })) seen.push(...page.map(({ position }) => position))
    const first = (after ?? -1n) + 1n
    expect(seen).toEqual(
      Array.from({ length: Number((until ?? 2_504n) - first) + 1 }, (_, index) => first + BigInt(index)),
    )
  }
})

test('who stops early leaves nothing behind', async () => {
  for await (const page of everyRecorded(db())) {
    expect(page).toHaveLength(1_000)
    break
  }
  expect(await headOf(db())).toBe(2_504n)
})

test('where the ledger stood at an instant is the last that was recorded by then', async () => {
  const all = await readLedger(db(), { limit: 3_000 })
  const instants = [...new Set(all.map(({ recordedAt }) => recordedAt.getTime()))]
  for (const instant of [instants[0] ?? 0, instants[instants.length >> 1] ?? 0, (instants.at(-1) ?? 0) + 1]) {
    const last = all.findLast(({ recordedAt }) => recordedAt.getTime() <= instant)
    expect(await positionAt(db(), new Date(instant))).toBe(last?.position)
  }
  expect(await positionAt(db(), new Date((instants[0] ?? 0) - 1))).toBeUndefined()
})
