import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { type Appender, createAppender, EntryTooLargeError, KeyReusedError, StreamMovedError } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect, kyselyOn } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { prepare } from './prepare.ts'
import { readLedger, readStream, receiptOf } from './read.ts'
import type { Append } from './request.ts'
import { chengduReviewer, drafted, jinjiang, qingbaijiang, writing } from './test-requests.ts'

const database: FreshDatabase = await freshDatabase()
const pool: Pool = connect(database.appUrl, 'append')
const db = kyselyOn<unknown>(pool)
let appender: Appender

beforeEach(() => {
  appender = createAppender(pool)
})
afterEach(async () => {
  await appender.close()
  await assertSound(database.ownerUrl)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const fresh = () => `catalog/${randomUUID()}`
const events = (stream: string) => readStream(db, stream)

test('the first event of all stands at position 0, the next at 1', async () => {
  expect(await appender.append(writing(qingbaijiang, 0))).toEqual({ outcome: 'recorded', positions: [0n] })
  expect(await appender.append(writing(qingbaijiang, 1))).toEqual({ outcome: 'recorded', positions: [1n] })
})

test('a refusal burns no position', async () => {
  const first = await appender.append(writing(fresh(), 0))
  await expect(appender.append(writing(fresh(), 3))).rejects.toThrow(StreamMovedError)
  const second = await appender.append(writing(fresh(), 0))
  expect(second.positions).toEqual([(first.positions[0] ?? 0n) + 1n])
})

test('a stream is at exactly the expected version or the request is refused with the actual one', async () => {
  const stream = fresh()
  await appender.append(writing(stream, 0, drafted(), drafted()))
  for (const expectedVersion of [0, 1, 3, 6]) {
    const refusal = appender.append(writing(stream, expectedVersion))
    await expect(refusal).rejects.toMatchObject({ name: 'StreamMovedError', stream, actualVersion: 2 })
  }
  expect(await events(stream)).toHaveLength(2)
})

test('no stream is a version like any other: it is refused the second time, and later versions are refused on it', async () => {
  const stream = fresh()
  await expect(appender.append(writing(stream, 6))).rejects.toMatchObject({ actualVersion: 0 })
  await appender.append(writing(stream, 0))
  await expect(appender.append(writing(stream, 0))).rejects.toMatchObject({ actualVersion: 1 })
})

test('a double click is recorded once and both get the same receipt', async () => {
  const request = writing(fresh(), 0, drafted(), drafted())
  const [first, second] = await Promise.all([appender.append(request), appender.append(request)])
  expect(first.outcome).toBe('recorded')
  expect(second).toEqual({ outcome: 'already_recorded', positions: first.positions })
})

test('a retry after the stream moved on still gets its first receipt, also before deciding', async () => {
  const stream = fresh()
  const request = writing(stream, 0)
  const { positions } = await appender.append(request)
  await appender.append(writing(stream, 1))
  expect(await appender.append(request)).toEqual({ outcome: 'already_recorded', positions })
  expect(await receiptOf(db, request.meta.account, request.key)).toEqual({ digest: request.digest, positions })
})

test('a key used before for another command is refused', async () => {
  const request = writing(fresh(), 0)
  await appender.append(request)
  await expect(appender.append({ ...request, digest: 'another command' })).rejects.toThrow(KeyReusedError)
})

test('a key belongs to its account: another account may use the same one', async () => {
  const request = writing(fresh(), 0)
  await appender.append(request)
  const other: Append = { ...writing(fresh(), 0), key: request.key, meta: chengduReviewer }
  expect((await appender.append(other)).outcome).toBe('recorded')
})

test('a refusal leaves no key: the same key decides again', async () => {
  const stream = fresh()
  const request = writing(stream, 1)
  await expect(appender.append(request)).rejects.toThrow(StreamMovedError)
  expect(await receiptOf(db, request.meta.account, request.key)).toBeUndefined()
  await appender.append(writing(stream, 0))
  expect((await appender.append(request)).outcome).toBe('recorded')
})

test('a request over several streams is recorded whole or not at all', async () => {
  const [one, two] = [fresh(), fresh()]
  const request = writing(one, 0)
  const both = (expectedVersion: number): Append => ({
    ...request,
    streams: [...request.streams, { stream: two, expectedVersion, events: [drafted()] }],
  })
  await expect(appender.append(both(1))).rejects.toMatchObject({ stream: two })
  expect(await events(one)).toEqual([])
  const { positions } = await appender.append(both(0))
  expect((await events(one)).concat(await events(two)).map(({ position }) => position)).toEqual(positions)
})

test('a guard refuses when the stream it relied on moved, and writes nothing to it', async () => {
  const [round, filing] = [fresh(), fresh()]
  await appender.append(writing(round, 0))
  const guarded = (expectedVersion: number, version: number): Append => {
    const request = writing(filing, version)
    return { ...request, streams: [{ stream: round, expectedVersion, events: [] }, ...request.streams] }
  }
  await appender.append(guarded(1, 0))
  await appender.append(writing(round, 1))
  await expect(appender.append(guarded(1, 1))).rejects.toMatchObject({ stream: round, actualVersion: 2 })
  expect(await events(round)).toHaveLength(2)
  expect(await events(filing)).toHaveLength(1)
})

test('neighbours in one batch do not fail each other', async () => {
  const known = writing(fresh(), 0)
  await appender.append(known)
  const outcomes = await Promise.allSettled([
    appender.append(writing(fresh(), 0)),
    appender.append(writing(fresh(), 9)),
    appender.append(known),
    appender.append({ ...known, digest: 'another' }),
    appender.append(writing(fresh(), 0, drafted({ text: '册'.repeat(30_000) }))),
    appender.append(writing('no\nname', 0)),
    appender.append(writing(fresh(), 0)),
  ])
  expect(outcomes.map((each) => (each.status === 'fulfilled' ? each.value.outcome : each.reason.name))).toEqual([
    'recorded',
    'StreamMovedError',
    'already_recorded',
    'KeyReusedError',
    'EntryTooLargeError',
    'RangeError',
    'recorded',
  ])
})

test('writers of one stream that come together are recorded one after the other, in the order they came', async () => {
  await Promise.all([0, 1, 2, 3].map((version) => appender.append(writing(jinjiang, version, drafted({ version })))))
  expect((await events(jinjiang)).map(({ payload }) => payload.version)).toEqual([0, 1, 2, 3])
})

test('an entry of 65,535 bytes is recorded, one byte more is refused', async () => {
  const stream = fresh()
  const [shortest] = prepare(writing(stream, 0, drafted({ text: '' }))).events
  const room = 65_535 - (shortest?.bytes.length ?? 0)
  await expect(appender.append(writing(stream, 0, drafted({ text: 'x'.repeat(room + 1) })))).rejects.toThrow(
    EntryTooLargeError,
  )
  await appender.append(writing(stream, 0, drafted({ text: 'x'.repeat(room) })))
})

test('the process hears of its own batches at once, and not of refusals', async () => {
  const heads: bigint[] = []
  const telling = createAppender(pool, { onRecorded: (head) => heads.push(head) })
  const { positions } = await telling.append(writing(fresh(), 0, drafted(), drafted()))
  await telling.append(writing(fresh(), 4)).catch(() => {})
  await telling.close()
  expect(heads).toEqual([positions.at(-1)])
})

test('what cannot be an event is refused before it reaches the ledger', async () => {
  const good = writing(fresh(), 0)
  const [only] = good.streams
  if (!only) throw new Error('the request writes one stream')
  const bad: readonly Append[] = [
    { ...good, key: '' },
    { ...good, digest: 'x'.repeat(201) },
    { ...good, meta: { ...good.meta, account: 'a\u0000b' } },
    { ...good, recordedAt: new Date(Number.NaN) },
    { ...good, streams: [] },
    { ...good, streams: [only, only] },
    { ...good, streams: [{ ...only, stream: '\ud800' }] },
    { ...good, streams: [{ ...only, expectedVersion: -1 }] },
    { ...good, streams: [{ ...only, expectedVersion: 0.5 }] },
    { ...good, streams: [{ ...only, events: [{ ...drafted(), schemaVersion: 0 }] }] },
    { ...good, streams: [{ ...only, events: [{ ...drafted(), type: '' }] }] },
    { ...good, streams: [{ ...only, events: [drafted({ amount: Number.NaN })] }] },
  ]
  for (const request of bad)
    await expect(appender.append(request)).rejects.toSatisfy(
      (error) => error instanceof RangeError || error instanceof TypeError,
    )
  expect((await appender.append(good)).outcome).toBe('recorded')
})

test('a request that only guards is checked, records nothing and leaves no key', async () => {
  const stream = fresh()
  await appender.append(writing(stream, 0))
  const request = writing(stream, 1)
  const guard = (expectedVersion: number): Append => ({
    ...request,
    streams: [{ stream, expectedVersion, events: [] }],
  })
  expect(await appender.append(guard(1))).toEqual({ outcome: 'recorded', positions: [] })
  await expect(appender.append(guard(0))).rejects.toThrow(StreamMovedError)
  expect(await receiptOf(db, request.meta.account, request.key)).toBeUndefined()
})

test('a thousand writers at once are all recorded', async () => {
  const before = (await readLedger(db, { limit: 10_000 })).length
  await Promise.all(Array.from({ length: 1_000 }, () => appender.append(writing(fresh(), 0))))
  expect(await readLedger(db, { limit: 10_000 })).toHaveLength(before + 1_000)
})

test('what waits when the appender closes is recorded, what comes later is refused', async () => {
  const last = appender.append(writing(fresh(), 0))
  await appender.close()
  expect((await last).outcome).toBe('recorded')
  await expect(appender.append(writing(fresh(), 0))).rejects.toThrow('closed')
})
