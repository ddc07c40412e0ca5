import { sql } from 'kysely'
import { Client, type Pool, type PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, kyselyOn } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { everyQuestion, isOutdatedPlan } from './named-statements.ts'

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

describe('a pool of questions', () => {
  const asked = sql<{ code: string }>`select code from public.place where code = ${'510113'}`
  const everything = sql`select * from public.place`

  async function asSuperuser(...statements: readonly string[]): Promise<void> {
    const superuser = new Client({ connectionString: urlOnDatabase() })
    await superuser.connect()
    for (const statement of statements) await superuser.query(statement)
    await superuser.end()
  }

  function urlOnDatabase(): string {
    const url = new URL(process.env.MINGCE_TEST_POSTGRES ?? '')
    url.pathname = new URL(database.appUrl).pathname
    return url.href
  }

  beforeAll(() =>
    asSuperuser(
      'create table public.place (code text)',
      "insert into public.place values ('510113')",
      'grant usage on schema public to mingce_read',
      'grant select on public.place to mingce_read',
    ),
  )

  test('keeps the plan of each question by its text, and of nothing but questions', async () => {
    const own = connect(database.appUrl, 'read', { max: 1 })
    const db = kyselyOn<unknown>(own, everyQuestion())
    for (let times = 0; times < 3; times += 1) expect((await asked.execute(db)).rows).toEqual([{ code: '510113' }])
    await sql`set local work_mem = '4MB'`.execute(db)
    const { rows } = await own.query(
      'select name, calls from (select name, generic_plans + custom_plans as calls from pg_prepared_statements) kept',
    )
    expect(rows).toEqual([{ name: 'question 0', calls: 3n }])
    await db.destroy()
  })

  test('forgets its plans once a table has other columns: the question fails once, and is answered when it is asked again', async () => {
    const db = kyselyOn<unknown>(connect(database.appUrl, 'read', { max: 1 }), everyQuestion())
    expect((await everything.execute(db)).rows).toEqual([{ code: '510113' }])
    await asSuperuser("alter table public.place add column name text default '青白江区'")
    const error = await everything.execute(db).catch((error: unknown) => error)
    expect(isOutdatedPlan(error)).toBe(true)
    expect((await everything.execute(db)).rows).toEqual([{ code: '510113', name: '青白江区' }])
    await db.destroy()
  })
})
