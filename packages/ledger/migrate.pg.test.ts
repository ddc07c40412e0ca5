import { sql } from 'kysely'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAppLogin } from './app-login.ts'
import { connect } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { inspectServer } from './inspect.ts'
import { type Migration, migrate } from './migrate.ts'
import { ledgerMigrations } from './migrations.ts'

let database: FreshDatabase

beforeEach(async () => {
  database = await freshDatabase([])
})
afterEach(() => database.drop())

async function query(text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

/** A migration that leaves a row, so that its order and its number can be seen. */
const step = (name: string): Migration => ({
  name,
  async up(db) {
    await sql`create table if not exists public.steps (number serial, name text)`.execute(db)
    await sql`insert into public.steps (name) values (${name})`.execute(db)
  },
})
const steps = async () =>
  (await query('select name from public.steps order by number')).map((row) => (row as Migration).name)

test('five processes that start at once migrate once', async () => {
  const migrations = [...ledgerMigrations, step('rooms/0001-first'), step('rooms/0002-second')]
  await Promise.all(Array.from({ length: 5 }, () => migrate(database.ownerUrl, migrations)))
  expect(await steps()).toEqual(['rooms/0001-first', 'rooms/0002-second'])
})

test('packages go in the order of the list, and a later release adds to any of them', async () => {
  await migrate(database.ownerUrl, [step('walls/0001-a'), step('doors/0001-a')])
  await migrate(database.ownerUrl, [
    step('walls/0001-a'),
    step('walls/0002-b'),
    step('doors/0001-a'),
    step('doors/0002-b'),
  ])
  expect(await steps()).toEqual(['walls/0001-a', 'doors/0001-a', 'walls/0002-b', 'doors/0002-b'])
})

test('a package whose migration fails is left as it was, and goes on from there once it is mended', async () => {
  const broken: Migration = { name: 'rooms/0002-second', up: (db) => sql`select 1 / 0`.execute(db).then(() => {}) }
  await expect(migrate(database.ownerUrl, [step('rooms/0001-first'), broken])).rejects.toThrow('division by zero')
  expect(await query(`select to_regclass('public.steps') as steps`)).toEqual([{ steps: null }])
  await migrate(database.ownerUrl, [step('rooms/0001-first'), step('rooms/0002-second')])
  expect(await steps()).toEqual(['rooms/0001-first', 'rooms/0002-second'])
})

test('a database that is ahead of the program is refused', async () => {
  await migrate(database.ownerUrl, [step('rooms/0001-first'), step('rooms/0002-second')])
  await expect(migrate(database.ownerUrl, [step('rooms/0001-first')])).rejects.toThrow('rooms/0002-second')
})

test('databases of one server are made side by side, though they share their roles', async () => {
  const others = await Promise.all(Array.from({ length: 4 }, () => freshDatabase()))
  for (const { appUrl } of others) expect(await inspectServer(appUrl)).toEqual([])
  await Promise.all(others.map((other) => other.drop()))
})

test('the apps’ login is made, made again with another password, and by many at once', async () => {
  await migrate(database.ownerUrl, ledgerMigrations)
  const login = `mingce_login_${process.pid}`
  const urls = await Promise.all(
    Array.from({ length: 4 }, () => createAppLogin(database.ownerUrl, "it's / a: secret@", login)),
  )
  expect(new Set(urls).size).toBe(1)
  const pool = connect(urls[0] ?? '', 'append')
  expect((await pool.query('select current_user as name')).rows).toEqual([{ name: 'mingce_append' }])
  await pool.end()
  await query(`drop role ${login}`)
})
