import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@mingce/attachments/open-store'
import { createAppLogin } from '@mingce/ledger/app-login'
import { Client } from 'pg'
import { migrateAll } from './migrate-all.ts'
import { attachmentsPlace, type GivenDatabase, type Settings } from './settings.ts'
import { say } from './words.ts'

/**
 * Makes the database `mingce` on the embedded server and fills it with the demo (not in production), or brings it up to
 * date. A first filling that was interrupted is made again from nothing.
 *
 * @returns how the apps and how the owner reach it
 */
export async function fillDatabase(serverUrl: string, settings: Settings): Promise<GivenDatabase> {
  const { dataFolder, production } = settings
  const unfinished = join(dataFolder, 'first-filling')
  if (existsSync(unfinished)) await onServer(serverUrl, 'drop database if exists mingce with (force)')
  const known = await onServer(serverUrl, `select from pg_database where datname = 'mingce'`)
  if (known.rowCount === 1) return migrated(serverUrl, dataFolder)

  writeFileSync(unfinished, '')
  await onServer(serverUrl, 'create database mingce')
  const database = await migrated(serverUrl, dataFolder)
  if (!production) {
    say('正在载入演示数据… / loading the demo…')
    const { loadDemo } = await import('./demo/load.ts') // a second of reading, needed once
    const attachments = openStore({ ...process.env, MINGCE_ATTACHMENTS: attachmentsPlace(settings) })
    await loadDemo({ appUrl: database.appUrl, startedAt: new Date(), production, attachments })
  }
  rmSync(unfinished)
  return database
}

/** The embedded database as its owner and as the apps reach it, its tables and logins up to date. */
export async function migrated(serverUrl: string, dataFolder: string): Promise<GivenDatabase> {
  const owner = new URL(serverUrl)
  owner.pathname = 'mingce'
  await migrateAll(owner.href)
  return { ownerUrl: owner.href, appUrl: await createAppLogin(owner.href, appPassword(dataFolder)) }
}

/** Made once; a command beside running apps must find the password they have. */
function appPassword(dataFolder: string): string {
  const file = join(dataFolder, 'app-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

async function onServer(serverUrl: string, statement: string) {
  const client = new Client({ connectionString: serverUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}
