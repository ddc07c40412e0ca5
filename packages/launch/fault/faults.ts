import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inspectServer } from '@mingce/ledger/inspect'
import { sealersTurn } from '@mingce/ledger/seal'
import { Client } from 'pg'
import { migrateAll } from '../migrate-all.ts'
import { root } from '../settings.ts'
import type { App } from './app.ts'
import { between, type Chance, oneOf } from './chance.ts'
import type { House } from './house.ts'

/** Something that happens to a house while its clerks work. It settles when whatever went down has been brought up again. */
export type Fault = (house: House, chance: Chance) => Promise<void>

/** By the names they are asked for. */
export const faults: Readonly<Record<string, Fault>> = {
  database_killed: ({ database }) => database.kill(),
  database_restarted: ({ database }) => database.restart(),
  database_frozen: ({ database }, chance) => database.freeze(between(chance, 500, 4_000)),
  disk_full: ({ database }, chance) => database.fill(between(chance, 300, 1_500)),
  connections_cut: cutConnections,
  app_killed: ({ apps }, chance) => oneOf(chance, apps).kill(),
  app_frozen: ({ apps }, chance) => oneOf(chance, apps).freeze(between(chance, 500, 5_000)),
  sealer_killed: async (house) => (await sealerOf(house)).kill(),
  key_lost: loseTheKey,
  migration_killed: killMigration,
}

/** Half the sessions end at once, whatever they were in the middle of. */
async function cutConnections({ tables, database }: House, chance: Chance): Promise<void> {
  await asSuperuser(database.url, async (client) => {
    const name = new URL(tables.appUrl).pathname.slice(1)
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity where datname = $1', [name])
    for (const { pid } of rows) if (chance() < 0.5) await client.query('select pg_terminate_backend($1)', [pid])
  })
}

/** The app whose connection holds the lock of the sealer; it changes hands within a second or two. */
async function sealerOf({ apps, database }: House): Promise<App> {
  return asSuperuser(database.url, async (client) => {
    for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 100) {
      const { rows } = await client.query<{ port: number }>(`select client_port as port from pg_stat_activity
        where pid in (select pid from pg_locks where locktype = 'advisory' and granted and objid = ${sealersTurn})`)
      const sealer = apps.find((app) => rows.some(({ port }) => app.holds(port)))
      if (sealer) return sealer
      await sleep(100)
    }
    throw new Error('nobody seals')
  })
}

/** An app comes back with a key that never signed this log: it must not sign, and the others go on. */
async function loseTheKey({ apps, folder }: House, chance: Chance): Promise<void> {
  const app = oneOf(chance, apps)
  await app.restart(join(folder, 'another-key'))
  await sleep(between(chance, 300, 1_500))
  await app.restart()
}

/** A new database whose migration is killed half-way: the next one finishes it. */
async function killMigration({ tables, database }: House, chance: Chance): Promise<void> {
  const name = `mingce_migration_${Math.floor(chance() * 2 ** 32)}`
  await asSuperuser(database.url, (client) => client.query(`create database ${name} owner mingce_owner`))
  const [ownerUrl, appUrl] = [tables.ownerUrl, tables.appUrl].map((url) => {
    const other = new URL(url)
    other.pathname = name
    return other.href
  }) as [string, string]
  const env = { PATH: process.env.PATH, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
  const migration = spawn(process.execPath, [join(root, 'packages', 'launch', 'mingce.ts'), 'migrate'], { env })
  const ended = new Promise((settle) => migration.once('exit', settle))
  await sleep(between(chance, 100, 1_200))
  migration.kill('SIGKILL')
  await ended
  await migrateAll(ownerUrl)
  const findings = await inspectServer(appUrl)
  if (findings.length > 0) throw new Error(`migrated twice and still not sound: ${JSON.stringify(findings)}`)
  await asSuperuser(database.url, (client) => client.query(`drop database ${name} with (force)`))
}

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
