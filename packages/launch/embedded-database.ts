import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAppLogin } from '@mingce/ledger/app-login'
import { Client } from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { freePort } from './free-port.ts'
import { migrateAll } from './migrate-all.ts'
import { keepRunning } from './running.ts'
import type { GivenDatabase, Settings } from './settings.ts'
import { say } from './words.ts'

export type EmbeddedDatabase = {
  /** "postgres://mingce:…@127.0.0.1:4850/postgres" */
  readonly serverUrl: string
  stop(): Promise<void>
}

/** Starts the embedded server, fifty above the portal or on any free port, and keeps it running. */
export async function startEmbeddedDatabase({ dataFolder, basePort }: Settings): Promise<EmbeddedDatabase> {
  const port = await freePort(basePort + 50)
  const start = () => startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), port })
  const first: EmbeddedPostgres = await start()
  const onEnd = (waitMs: number) =>
    say(`数据库意外停止，${waitMs / 1000} 秒后重新启动 / the database ended and is started again`)
  return { serverUrl: first.url, stop: keepRunning({ first, again: start, onEnd }) }
}

/**
 * Makes the database `mingce` on the embedded server and fills it with the demo (not in production), or brings it up to
 * date. A first filling that was interrupted is made again from nothing.
 *
 * @returns how the apps and how the owner reach it
 */
export async function fillDatabase(serverUrl: string, { dataFolder }: Settings): Promise<GivenDatabase> {
  const unfinished = join(dataFolder, 'first-filling')
  const ownerUrl = onDatabase(serverUrl, 'mingce')
  if (existsSync(unfinished)) await onServer(serverUrl, 'drop database if exists mingce with (force)')
  const fresh = !(await exists(serverUrl))
  if (fresh) {
    writeFileSync(unfinished, '')
    await onServer(serverUrl, 'create database mingce')
  }
  await migrateAll(ownerUrl)
  const database = { ownerUrl, appUrl: await createAppLogin(ownerUrl, randomBytes(24).toString('base64url')) }
  rmSync(unfinished, { force: true })
  return database
}

function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = name
  return url.href
}

async function exists(serverUrl: string): Promise<boolean> {
  const { rowCount } = await onServer(serverUrl, `select from pg_database where datname = 'mingce'`)
  return rowCount === 1
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
