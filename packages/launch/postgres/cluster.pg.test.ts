import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, runningEmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.ts'
import { freePort } from '../free-port.ts'
import { temporaryFolder } from '../temporary-postgres.ts'

const home = temporaryFolder('cluster')
const folder = join(home, 'postgres')
const start = async () => startEmbeddedPostgres({ folder, port: await freePort() })
let server: EmbeddedPostgres

beforeAll(async () => {
  server = await start()
}, 60_000)

afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true })
})

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(question)).rows[0]
  } finally {
    await client.end()
  }
}

test('the superuser’s password is generated and readable to its owner alone', () => {
  const password = join(folder, 'password')
  expect(readFileSync(password, 'utf8')).toMatch(/^[\w-]{32}$/)
  expect(statSync(password).mode & 0o777).toBe(0o600)
})

test('nobody gets in with another password', async () => {
  const url = new URL(server.url)
  url.password = 'guessed'
  await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed')
})

test('it listens on this machine alone', async () => {
  expect(await ask(server.url, 'show listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' })
})

test('a command finds the server that runs', () => {
  expect(runningEmbeddedPostgres(folder)).toBe(server.url)
  expect(runningEmbeddedPostgres(join(home, 'elsewhere'))).toBeUndefined()
})

test('a folder in use is refused', async () => {
  await expect(start()).rejects.toThrow('数据文件夹正被另一个明册进程')
})

test('a server whose launcher was killed is stopped, and what it had committed is there', async () => {
  await ask(server.url, 'create table kept (word text)')
  await ask(server.url, `insert into kept values ('明册')`)
  const orphan = server
  writeFileSync(join(folder, 'launcher.pid'), '1')
  server = await start()
  await orphan.ended
  expect(await ask(server.url, 'select word from kept')).toEqual({ word: '明册' })
}, 60_000)

test('a folder of another major version is refused by both numbers', async () => {
  const version = join(folder, 'cluster', 'PG_VERSION')
  const ours = readFileSync(version, 'utf8')
  await server.stop()
  writeFileSync(version, '15\n')
  await expect(start()).rejects.toThrow(/PostgreSQL 15.*是 18/)
  writeFileSync(version, ours)
  server = await start()
}, 60_000)
