import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { PoolClient } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAppender } from '../append.ts'
import { assertSound } from '../assert-sound.ts'
import { sendBatch } from '../batch.ts'
import { connect, kyselyOn } from '../connect.ts'
import { type FreshDatabase, freshDatabase } from '../fresh-database.ts'
import { prepare } from '../prepare.ts'
import { everyRecorded, type Recorded, readLedger, receiptOf } from '../read.ts'
import { drafted, jinjiang, qingbaijiang, writing } from '../test-requests.ts'
import { startCuttingProxy } from './cutting-proxy.ts'

let database: FreshDatabase
let pool: ReturnType<typeof connect>

beforeEach(async () => {
  database = await freshDatabase()
  pool = connect(database.appUrl, 'append')
})
afterEach(async () => {
  await pool.end()
  await assertSound(database.ownerUrl)
  await database.drop()
})

/** A follower: reads on from what it saw last. */
function follower() {
  const seen: Recorded[] = []
  const db = kyselyOn<unknown>(pool)
  return async () => {
    seen.push(...(await readLedger(db, { after: seen.at(-1)?.position, limit: 1_000 })))
    return seen.map(({ position, stream }) => `${position} ${stream}`)
  }
}

async function transaction(): Promise<PoolClient> {
  const client = await pool.connect()
  await client.query('begin')
  return client
}

const append = (client: PoolClient, stream: string) => sendBatch(client, [prepare(writing(stream, 0))])

async function commit(client: PoolClient): Promise<void> {
  await client.query('commit')
  client.release()
}

/** Until some connection waits for the ledger's turn. */
async function someoneWaits(): Promise<void> {
  const waiting = `select from pg_locks l join pg_database d on d.oid = l.database
    where not granted and locktype = 'advisory' and datname = current_database()`
  while (!(await pool.query(waiting)).rowCount) await sleep(5)
}

test('A takes its place first and B wants to commit first: B waits, a reader sees nothing early and loses nothing', async () => {
  const read = follower()
  const a = await transaction()
  await append(a, qingbaijiang)
  const appender = createAppender(pool)
  const b = appender.append(writing(jinjiang, 0))
  await someoneWaits()
  expect(await read()).toEqual([])

  await commit(a)
  expect((await b).positions).toEqual([1n])
  expect(await read()).toEqual([`0 ${qingbaijiang}`, `1 ${jinjiang}`])
})

test('A holds the older transaction id, B takes the lower position and A commits: a reader that saw B’s still gets A’s', async () => {
  const read = follower()
  const a = await transaction()
  await a.query('select pg_current_xact_id()')
  const b = await transaction()
  await append(b, jinjiang)
  const late = append(a, qingbaijiang)
  await someoneWaits()
  expect(await read()).toEqual([])

  await commit(b)
  expect(await read()).toEqual([`0 ${jinjiang}`])
  await late
  expect(await read()).toEqual([`0 ${jinjiang}`])
  await commit(a)
  expect(await read()).toEqual([`0 ${jinjiang}`, `1 ${qingbaijiang}`])
})

test('who rolls back after taking a place leaves no hole', async () => {
  const a = await transaction()
  await append(a, qingbaijiang)
  const b = createAppender(pool).append(writing(jinjiang, 0))
  await someoneWaits()
  await a.query('rollback')
  a.release()
  expect((await b).positions).toEqual([0n])
})

const eventsPerProcess = Number(process.env.MINGCE_RACE_EVENTS ?? 2_500)

test(`two processes append ${eventsPerProcess} events each to the same streams: no hole, no duplicate, no receipt without its event`, {
  timeout: 120_000,
}, async () => {
  const receipts = (await Promise.all([runWriter(), runWriter()])).flat()
  const recorded = new Map<string, bigint>()
  for await (const page of everyRecorded(kyselyOn(pool)))
    for (const { commandKey, position } of page) recorded.set(commandKey, position)

  expect(receipts).toHaveLength(2 * eventsPerProcess)
  expect(recorded.size).toBe(2 * eventsPerProcess)
  expect(receipts.filter(([key, position]) => recorded.get(key) !== position)).toEqual([])
})

/** @returns what the process was told: key and position of each event */
async function runWriter(): Promise<(readonly [string, bigint])[]> {
  const script = fileURLToPath(new URL('writer.ts', import.meta.url))
  const child = spawn(process.execPath, [script, database.appUrl, String(eventsPerProcess)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  const code = await new Promise((settle) => child.once('close', settle))
  expect(code).toBe(0)
  return output
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [key = '', position = ''] = line.split(' ')
      return [key, BigInt(position)] as const
    })
}

test('the connection dies between commit and answer: the same key gets the first receipt', async () => {
  const proxy = await startCuttingProxy(database.appUrl)
  const cutPool = connect(proxy.url, 'append')
  const appender = createAppender(cutPool)
  await appender.append(writing(jinjiang, 0))

  const request = writing(qingbaijiang, 0, drafted(), drafted())
  proxy.cutAtNextAnswer()
  await expect(appender.append(request)).rejects.toThrow()
  while (!(await receiptOf(kyselyOn(pool), request.meta.account, request.key))) await sleep(5)

  expect(await appender.append(request)).toEqual({ outcome: 'already_recorded', positions: [1n, 2n] })
  await cutPool.end()
  proxy.close()
})

test('the connection dies while a batch waits its turn: all its requests fail, and with their keys each is recorded once', async () => {
  const proxy = await startCuttingProxy(database.appUrl)
  const cutPool = connect(proxy.url, 'append')
  const appender = createAppender(cutPool)
  const requests = [writing(jinjiang, 0), writing(qingbaijiang, 0)]

  const holder = await transaction()
  await append(holder, 'round/2021')
  const tries = Promise.allSettled(requests.map((request) => appender.append(request)))
  await someoneWaits()
  proxy.cutNow()
  expect((await tries).map(({ status }) => status)).toEqual(['rejected', 'rejected'])

  await commit(holder)
  const retried = await Promise.all(requests.map((request) => appender.append(request)))
  expect(retried.flatMap(({ positions }) => positions)).toEqual([1n, 2n])
  await cutPool.end()
  proxy.close()
})
