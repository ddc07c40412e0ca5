import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { inspectServer } from './inspect.ts'

let database: FreshDatabase
let superuser: Client

beforeEach(async () => {
  database = await freshDatabase()
  const url = new URL(process.env.MINGCE_TEST_POSTGRES ?? '')
  url.pathname = new URL(database.ownerUrl).pathname
  superuser = new Client({ connectionString: url.href })
  await superuser.connect()
})
afterEach(async () => {
  await superuser.end()
  await database.drop()
})

const codesOf = async (url: string) => (await inspectServer(url)).map(({ code }) => code)
const name = () => new URL(database.ownerUrl).pathname.slice(1)

test('a sound server, a migrated database and the apps’ login give no finding', async () => {
  expect(await inspectServer(database.appUrl)).toEqual([])
})

test('synchronous_commit off is found', async () => {
  await superuser.query(`alter database ${name()} set synchronous_commit = off`)
  expect(await codesOf(database.appUrl)).toEqual(['SYNCHRONOUS_COMMIT_OFF'])
})

/** The other settings belong to the whole server, so this database gets a server that says so. */
const settings = [
  ['SERVER_TOO_OLD', 'server_version_num', '140011'],
  ['FSYNC_OFF', 'fsync', 'off'],
  ['FULL_PAGE_WRITES_OFF', 'full_page_writes', 'off'],
  ['ENCODING_NOT_UTF8', 'server_encoding', 'SQL_ASCII'],
] as const

for (const [code, setting, value] of settings)
  test(`a server whose ${setting} is ${value} is found`, async () => {
    await superuser.query('create schema disguise')
    await superuser.query('grant usage on schema disguise to public')
    await superuser.query(`create function disguise.current_setting(name text) returns text language sql as $$
      select case name when '${setting}' then '${value}' else pg_catalog.current_setting(name) end $$`)
    await superuser.query(`alter database ${name()} set search_path = disguise, pg_catalog`)
    expect(await codesOf(database.appUrl)).toEqual([code])
  })

test('an LC_CTYPE that does not see Chinese is found', async () => {
  const blind = `${name()}_blind`
  await superuser.query(`create database ${blind} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
  const url = new URL(database.appUrl)
  url.pathname = blind
  expect(await codesOf(url.href)).toEqual(['LC_CTYPE_BLIND', 'LEDGER_MISSING'])
  await superuser.query(`drop database ${blind} with (force)`)
})

test('the owner’s login and a superuser’s are no logins for apps', async () => {
  expect(await codesOf(database.ownerUrl)).toEqual(['ROLE_OWNS_LEDGER', 'ROLE_MAY_WRITE_LEDGER'])
  const url = new URL(process.env.MINGCE_TEST_POSTGRES ?? '')
  url.pathname = name()
  expect(await codesOf(url.href)).toEqual([
    'ROLE_IS_SUPERUSER',
    'ROLE_BYPASSES_ROW_SECURITY',
    'ROLE_OWNS_LEDGER',
    'ROLE_MAY_WRITE_LEDGER',
  ])
})

for (const privilege of ['insert', 'update', 'delete', 'truncate', 'trigger'])
  test(`a role of the apps that was given ${privilege} on the ledger is found`, async () => {
    await superuser.query(`grant ${privilege} on ledger.event to mingce_read`)
    expect(await codesOf(database.appUrl)).toEqual(['ROLE_MAY_WRITE_LEDGER'])
  })

test('a role of the apps that may not append is found', async () => {
  await superuser.query('revoke execute on function ledger.append from mingce_append')
  expect(await codesOf(database.appUrl)).toEqual(['ROLE_MAY_NOT_APPEND'])
})

for (const change of [
  'alter table ledger.event disable trigger only_grows',
  'drop trigger only_grows on ledger.event',
  'alter table ledger.event disable row level security',
])
  test(`after “${change}” the ledger is found unguarded`, async () => {
    await superuser.query(change)
    expect(await codesOf(database.appUrl)).toEqual(['LEDGER_UNGUARDED'])
  })
