import { sql } from 'kysely'
import { Client, type Pool, type PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, kyselyOn } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

let database: FreshDatabase
let pool: Pool

beforeAll(async () => {
  database = await freshDatabase()
  pool = connect(database.appUrl, 'read')
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

/** What an operator, or a server that goes down, does to a connection. */
async function terminate(pid: number): Promise<void> {
  const superuser = new Client({ connectionString: process.env.MINGCE_TEST_POSTGRES })
  await superuser.connect()
  await superuser.query('select pg_terminate_backend($1)', [pid])
  await superuser.end()
}

async function pidOf(connection: Pool | PoolClient): Promise<number> {
  const { rows } = await connection.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid ?? 0
}

test('an idle connection that dies does not end the process, and the next query gets a new one', async () => {
  const pid = await pidOf(pool)
  const removed = new Promise((settle) => pool.once('remove', settle))
  await terminate(pid)
  await removed
  expect(await pidOf(pool)).not.toBe(pid)
})

test('a connection that dies in use fails its own query and nothing else', async () => {
  const client = await pool.connect()
  const pid = await pidOf(client)
  const sleeping = expect(client.query('select pg_sleep(60)')).rejects.toThrow()
  await terminate(pid)
  await sleeping
  client.release(true)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('whole numbers of eight bytes are bigints, dates are calendar days, instants are instants', async () => {
  const db = kyselyOn<unknown>(pool)
  const { rows } = await sql`select count(*) as count, '{1,9007199254740993}'::int8[] as many, '{}'::int8[] as none,
    '2021-10-14'::date as day, '2021-10-14T02:00:00.123Z'::timestamptz as instant`.execute(db)
  expect(rows).toEqual([
    {
      count: 1n,
      many: [1n, 9_007_199_254_740_993n],
      none: [],
      day: '2021-10-14',
      instant: new Date('2021-10-14T02:00:00.123Z'),
    },
  ])
})

const preparedNames = 'select name from pg_prepared_statements order by name'

test('a statement that begins with its name is prepared once a connection; any other is not', async () => {
  const single = connect(database.appUrl, 'read', { max: 1 })
  const db = kyselyOn<unknown>(single)
  for (const amount of [3, 5, 20]) {
    const named = await sql<{ amount: number }>`/* test.amount */ select ${amount}::int as amount`.execute(db)
    expect(named.rows).toEqual([{ amount }])
    await sql`select ${amount}::int as amount`.execute(db)
  }
  expect((await single.query(preparedNames)).rows).toEqual([{ name: 'test.amount' }])
  await db.destroy()
})

test('closing the queries of a pool closes the pool', async () => {
  const single = connect(database.appUrl, 'read', { max: 1 })
  const db = kyselyOn<unknown>(single)
  await sql`select 1`.execute(db)
  await db.destroy()
  expect(single.totalCount).toBe(0)
  await expect(single.query('select 1')).rejects.toThrow('after calling end')
})
