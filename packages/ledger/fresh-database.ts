import { hash, randomBytes } from 'node:crypto'
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
    const template = await alone(client, async () => {
      await prepareServer(client, serverUrl)
      return migratedTemplate(client, serverUrl, migrations)
    })
    await client.query(`create database ${name} template ${template} owner mingce_owner`)
  })
  return {
    ownerUrl: loginUrl(serverUrl, name, 'mingce_owner'),
    appUrl: loginUrl(serverUrl, name, appLogin),
    drop: () => asSuperuser(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
  }
}

/** What belongs to the server and not to a database: whoever comes first makes it, the others wait and find it. */
async function alone<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query(`select pg_advisory_lock(hashtext('mingce test server'))`)
  try {
    return await work()
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('mingce test server'))`)
  }
}

/** A database that was migrated once and is copied from then on, in a tenth of the time; it appears when it is whole. */
async function migratedTemplate(client: Client, serverUrl: string, migrations: readonly Migration[]): Promise<string> {
  const steps = migrations.map(({ name, up }) => `${name} ${up}`).join('\n')
  const template = `mingce_template_${hash('sha256', steps).slice(0, 12)}`
  const known = await client.query('select from pg_database where datname = $1', [template])
  if (known.rowCount) return template
  const unfinished = `${template}_unfinished`
  await client.query(`drop database if exists ${unfinished} with (force)`)
  await client.query(`create database ${unfinished} owner mingce_owner`)
  await migrate(loginUrl(serverUrl, unfinished, 'mingce_owner'), migrations)
  await client.query(`alter database ${unfinished} allow_connections false`)
  await client.query(`alter database ${unfinished} rename to ${template}`)
  return template
}

async function prepareServer(client: Client, serverUrl: string): Promise<void> {
  const known = await client.query('select from pg_roles where rolname = $1', [appLogin])
  if (!known.rowCount) {
    await client.query(ensureRoles)
    await client.query(`create role mingce_owner login createrole password '${testOnly}'`)
    for (const role of roles) await client.query(`grant mingce_${role} to mingce_owner with admin option`)
    await createAppLogin(serverUrl, testOnly, appLogin)
  }
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
