import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { createAppLogin } from './app-login.ts'
import { type Migration, migrate } from './migrate.ts'
import { ledgerMigrations } from './migrations.ts'
import { ensureRoles, roles } from './roles.ts'

export type FreshDatabase = {
  /** As `mingce_owner`, who is no superuser. */
  readonly ownerUrl: string
  /** As the apps' login. */
  readonly appUrl: string
  drop(): Promise<void>
}

const testOnly = 'only-on-a-test-server'
const appLogin = 'mingce_test_app'

/**
 * For tests: a new database, migrated, on the server of `MINGCE_TEST_POSTGRES` (a superuser's URL). Any number may be
 * made at once.
 */
export async function freshDatabase(migrations: readonly Migration[] = ledgerMigrations): Promise<FreshDatabase> {
  const serverUrl = process.env.MINGCE_TEST_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_TEST_POSTGRES names no server; run the tests by npm test')
  return freshDatabaseOn(serverUrl, migrations)
}

/** As {@link freshDatabase}, on the server of a superuser's URL. */
export async function freshDatabaseOn(serverUrl: string, migrations: readonly Migration[]): Promise<FreshDatabase> {
  const name = `mingce_${randomBytes(6).toString('hex')}`
  await asSuperuser(serverUrl, async (client) => {
    await prepareServer(client, serverUrl)
    await client.query(`create database ${name} owner mingce_owner`)
  })
  const ownerUrl = loginUrl(serverUrl, name, 'mingce_owner')
  await migrate(ownerUrl, migrations)
  return {
    ownerUrl,
    appUrl: loginUrl(serverUrl, name, appLogin),
    drop: () => asSuperuser(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
  }
}

/** Roles belong to the server: whoever comes first makes them, the others wait and find them. */
async function prepareServer(client: Client, serverUrl: string): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('mingce test server'))`)
  const known = await client.query('select from pg_roles where rolname = $1', [appLogin])
  if (!known.rowCount) {
    await client.query(ensureRoles)
    await client.query(`create role mingce_owner login createrole password '${testOnly}'`)
    for (const role of roles) await client.query(`grant mingce_${role} to mingce_owner with admin option`)
    await createAppLogin(serverUrl, testOnly, appLogin)
  }
  await client.query(`select pg_advisory_unlock(hashtext('mingce test server'))`)
}

function loginUrl(serverUrl: string, database: string, login: string): string {
  const url = new URL(serverUrl)
  url.username = login
  url.password = testOnly
  url.pathname = database
  return url.href
}

async function asSuperuser(serverUrl: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
