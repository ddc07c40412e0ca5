import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAppender } from './append.ts'
import { connect } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { listen } from './listen.ts'
import { startCuttingProxy } from './races/cutting-proxy.ts'
import { qingbaijiang, writing } from './test-requests.ts'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const until = (calls: { mock: { calls: unknown[] } }, count: number) =>
  vi.waitFor(() => expect(calls.mock.calls.length).toBeGreaterThanOrEqual(count), { timeout: 20_000, interval: 5 })

test('another process hears of a batch, and not of a refusal', async () => {
  const pool = connect(database.appUrl, 'append')
  const appender = createAppender(pool)
  const moved = vi.fn()
  const listening = listen(database.appUrl, moved)
  await until(moved, 1)

  await appender.append(writing(qingbaijiang, 0))
  await until(moved, 2)
  await appender.append(writing(qingbaijiang, 9)).catch(() => {})
  await appender.append(writing(qingbaijiang, 1))
  await until(moved, 3)
  expect(moved).toHaveBeenCalledTimes(3)

  await listening.close()
  await appender.close()
  await pool.end()
})

test('after a cut it listens again and says that something may have been missed', async () => {
  const proxy = await startCuttingProxy(database.appUrl)
  const moved = vi.fn()
  const listening = listen(proxy.url, moved)
  await until(moved, 1)
  proxy.cutNow()
  await until(moved, 2)

  const client = new Client({ connectionString: database.appUrl })
  await client.connect()
  await client.query('notify ledger')
  await client.end()
  await until(moved, 3)
  await listening.close()
  proxy.close()
})

test('it can be closed while the server is away', async () => {
  const url = new URL(database.appUrl)
  url.port = '1'
  const moved = vi.fn()
  await listen(url.href, moved).close()
  expect(moved).not.toHaveBeenCalled()
})
