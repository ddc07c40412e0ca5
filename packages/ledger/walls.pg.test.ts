import { Client, type Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { type ConnectionRole, connect, kyselyOn } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { headOf, readLedger } from './read.ts'
import { roles } from './roles.ts'
import { qingbaijiang, writing } from './test-requests.ts'

let database: FreshDatabase
let owner: Client
const pools = new Map<ConnectionRole, Pool>()
const as = (role: ConnectionRole) => pools.get(role) as Pool

beforeAll(async () => {
  database = await freshDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (const role of roles) pools.set(role, connect(database.appUrl, role))
  const appender = createAppender(as('append'))
  await appender.append(writing(qingbaijiang, 0))
  await appender.close()
})
afterAll(async () => {
  for (const pool of pools.values()) await pool.end()
  await owner.end()
  await assertSound(database.ownerUrl)
  await database.drop()
})

const attacks: readonly string[] = [
  `update ledger.event set entry = replace(entry, '义务', '任意')`,
  'update ledger.event set leaf = leaf where false',
  'delete from ledger.event',
  'delete from ledger.event where false',
  'truncate ledger.event',
  `merge into ledger.event e using (select 0 as position) s on e.position = s.position when matched then delete`,
]

for (const attack of attacks)
  test(`the owner’s “${attack}” is refused by the ledger itself`, async () => {
    await expect(owner.query(attack)).rejects.toThrow('the ledger only grows')
  })

const appAttacks: readonly string[] = [
  ...attacks,
  'insert into ledger.event select * from ledger.event',
  'copy ledger.event from stdin',
  'drop trigger only_grows on ledger.event',
  'drop trigger only_as_ordered on ledger.event',
  'alter table ledger.event disable trigger all',
  'alter table ledger.event disable row level security',
  'drop table ledger.event',
  'drop function ledger.append',
  `create or replace function ledger.append(drafts ledger.draft[], guards ledger.guard[]) returns text language sql as $$ select '' $$`,
  'create table ledger.mine ()',
  'select ledger.refusals(null)',
  'set session_replication_role = replica',
  'set role mingce_owner',
]

for (const attack of appAttacks)
  test(`an app is refused “${attack}”, whatever its role`, async () => {
    for (const role of roles) await expect(as(role).query(attack)).rejects.toThrow(/permission denied|must be owner/)
  })

for (const role of roles.filter((each) => each !== 'append'))
  test(`only the role append may append: ${role} is refused`, async () => {
    const appender = createAppender(as(role))
    await expect(appender.append(writing(qingbaijiang, 1))).rejects.toThrow('permission denied')
    await appender.close()
  })

const doors = [
  `select ledger.append_free('{}', '{}')`,
  `select ledger.seal(0, '{}', '{}', '{}', 1, 'a note')`,
  `select ledger.state_log_key('a key')`,
  `select ledger.cosign(1, 'county', 'a key', 'a line')`,
  `select ledger.redact(0, 'a text')`,
]

for (const door of doors)
  test(`only the role append may open the door “${door}”`, async () => {
    for (const role of roles.filter((each) => each !== 'append'))
      await expect(as(role).query(door)).rejects.toThrow('permission denied')
  })

test('a connection begins in its role, and the login itself may do nothing', async () => {
  for (const role of roles)
    expect((await as(role).query('select current_user as name')).rows).toEqual([{ name: `mingce_${role}` }])
  const login = new Client({ connectionString: database.appUrl })
  await login.connect()
  await expect(login.query('select from ledger.event')).rejects.toThrow('permission denied')
  await login.end()
})

test('a role given in the address of the database does not stand', async () => {
  const url = new URL(database.appUrl)
  url.searchParams.set('options', '-c role=mingce_append')
  const pool = connect(url.href, 'public')
  expect((await pool.query('select current_user as name')).rows).toEqual([{ name: 'mingce_public' }])
  await pool.end()
})

test('appending and projecting see the whole ledger', async () => {
  for (const role of ['append', 'project'] as const) expect(await headOf(kyselyOn(as(role)))).toBe(0n)
})

test('the portal and identity see nothing of the ledger', async () => {
  for (const role of ['public', 'identity'] as const)
    await expect(headOf(kyselyOn(as(role)))).rejects.toThrow('permission denied')
})

test('reading, the ledger shows itself to auditors alone, and only within their transaction', async () => {
  const db = kyselyOn<unknown>(as('read'))
  expect(await readLedger(db, { limit: 10 })).toEqual([])
  for (const [level, events] of [
    ['county', 0],
    ['city', 0],
    ['province', 0],
    ['', 0],
    ['audit', 1],
  ] as const) {
    const client = await as('read').connect()
    await client.query('begin')
    await client.query(`select set_config('mingce.level', $1, true)`, [level])
    expect((await client.query('select from ledger.event')).rowCount).toBe(events)
    await client.query('commit')
    expect((await client.query('select from ledger.event')).rowCount).toBe(0)
    client.release()
  }
})

test('nothing a login puts in the way of names is what the door looks at', async () => {
  const client = await as('append').connect()
  await client.query('create temporary table event (position bigint, stream text, version integer)')
  await client.query('set search_path = pg_temp, ledger')
  const { rows } = await client.query(`select ledger.append('{}', '{}') as answer`)
  expect(rows).toEqual([{ answer: '1' }])
  client.release(true)
})
