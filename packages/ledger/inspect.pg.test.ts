import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type Finding, inspectServer } from './inspect.ts'

let database: FreshDatabase
let superuser: Client
const name = () => new URL(database.ownerUrl).pathname.slice(1)

/** The database `name` as its own superuser sees it. */
function superuserUrl(): string {
  const url = new URL(process.env.MINGCE_TEST_POSTGRES ?? '')
  url.pathname = name()
  return url.href
}

beforeAll(async () => {
  database = await freshDatabase()
  superuser = new Client({ connectionString: superuserUrl() })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await database.drop()
})

const codesOf = async (url: string) => (await inspectServer(url)).map(({ code }) => code)

/** What the apps' login finds after `change`, which is undone. */
async function foundAfter(change: string, undo: string): Promise<readonly Finding['code'][]> {
  await superuser.query(change)
  const codes = await codesOf(database.appUrl)
  await superuser.query(undo)
  expect(await codesOf(database.appUrl)).toEqual([])
  return codes
}

test('a sound server, a migrated database and the apps’ login give no finding', async () => {
  expect(await inspectServer(database.appUrl)).toEqual([])
})

test('synchronous_commit off is found', async () => {
  const set = `alter database ${name()} set synchronous_commit = off`
  const reset = `alter database ${name()} reset synchronous_commit`
  expect(await foundAfter(set, reset)).toEqual(['SYNCHRONOUS_COMMIT_OFF'])
})

/** Settings of the whole server, which others use: for this database it puts on a disguise. */
const settings = [
  ['SERVER_TOO_OLD', 'server_version_num', '140011'],
  ['FSYNC_OFF', 'fsync', 'off'],
  ['FULL_PAGE_WRITES_OFF', 'full_page_writes', 'off'],
  ['ENCODING_NOT_UTF8', 'server_encoding', 'SQL_ASCII'],
] as const

for (const [code, setting, value] of settings)
  test(`a server whose ${setting} is ${value} is found`, async () => {
    const disguise = `create schema disguise; grant usage on schema disguise to public;
      create function disguise.current_setting(name text) returns text language sql as $$
        select case name when '${setting}' then '${value}' else pg_catalog.current_setting(name) end $$;
      alter database ${name()} set search_path = disguise, pg_catalog`
    const undo = `alter database ${name()} reset search_path; drop schema disguise cascade`
    expect(await foundAfter(disguise, undo)).toEqual([code])
  })

test('an LC_CTYPE that does not see Chinese is found, and a database without a ledger', async () => {
  const blind = `${name()}_blind`
  await superuser.query(`create database ${blind} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
  const url = new URL(database.appUrl)
  url.pathname = blind
  expect(await codesOf(url.href)).toEqual(['LC_CTYPE_BLIND', 'LEDGER_MISSING'])
  await superuser.query(`drop database ${blind} with (force)`)
})

test('the owner’s login and a superuser’s are no logins for apps', async () => {
  expect(await codesOf(database.ownerUrl)).toEqual(['ROLE_OWNS_LEDGER', 'ROLE_MAY_WRITE_LEDGER'])
  expect(await codesOf(superuserUrl())).toEqual([
    'ROLE_IS_SUPERUSER',
    'ROLE_BYPASSES_ROW_SECURITY',
    'ROLE_OWNS_LEDGER',
    'ROLE_MAY_WRITE_LEDGER',
  ])
})

for (const privilege of ['insert', 'update', 'delete', 'truncate', 'trigger'])
  test(`a role of the apps that was given ${privilege} on the ledger is found`, async () => {
    const grant = `grant ${privilege} on ledger.event to mingce_read`
    const revoke = `revoke ${privilege} on ledger.event from mingce_read`
    expect(await foundAfter(grant, revoke)).toEqual(['ROLE_MAY_WRITE_LEDGER'])
  })

test('a role of the apps that may not append is found', async () => {
  const revoke = 'revoke execute on function ledger.append from mingce_append'
  const grant = 'grant execute on function ledger.append to mingce_append'
  expect(await foundAfter(revoke, grant)).toEqual(['ROLE_MAY_NOT_APPEND'])
})

const enable = 'alter table ledger.event enable always trigger only_grows'
const unguarded = [
  ['alter table ledger.event disable trigger only_grows', enable],
  ['alter table ledger.event enable replica trigger only_grows', enable],
  [
    'alter table ledger.event disable trigger only_as_ordered',
    'alter table ledger.event enable always trigger only_as_ordered',
  ],
  [
    'alter table ledger.event enable replica trigger only_as_ordered',
    'alter table ledger.event enable always trigger only_as_ordered',
  ],
  ['alter table ledger.event disable row level security', 'alter table ledger.event enable row level security'],
  ...(['checkpoint', 'tile', 'cosignature', 'verifier_key'] as const).map(
    (table) =>
      [
        `alter table ledger.${table} disable trigger only_grows`,
        `alter table ledger.${table} enable always trigger only_grows`,
      ] as const,
  ),
  [
    'alter table ledger.tile disable trigger grows_to_the_right',
    'alter table ledger.tile enable always trigger grows_to_the_right',
  ],
] as const

for (const [change, undo] of unguarded)
  test(`after “${change}” the ledger is found unguarded`, async () => {
    expect(await foundAfter(change, undo)).toEqual(['LEDGER_UNGUARDED'])
  })
