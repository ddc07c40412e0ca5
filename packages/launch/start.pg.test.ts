import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { freshDatabase } from '@mingce/ledger/fresh-database'
import { afterAll, expect, test } from 'vitest'
import { freePorts } from './free-port.ts'
import { temporaryFolder } from './temporary-postgres.ts'

const home = temporaryFolder('start')
afterAll(() => rmSync(home, { recursive: true }))

async function start(said: Record<string, string>): Promise<{ code: unknown; complained: string }> {
  const port = String(await freePorts(5))
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...inherited } = process.env
  const env = { ...inherited, MINGCE_PORT: port, MINGCE_DATA: join(home, 'data'), ...said }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complained, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { code, complained }
}

const oneSentence = /^[^\n]+ \/ [^\n]+\n$/

test('a port in use: one sentence, and 1', async () => {
  const first = await freePorts(5)
  const stranger = createServer().listen(first + 3, '127.0.0.1')
  const { code, complained } = await start({ MINGCE_PORT: String(first) })
  stranger.close()
  expect(complained).toMatch(oneSentence)
  expect(complained).toContain(`端口 ${first + 3} 已被其他程序占用`)
  expect(code).toBe(1)
}, 60_000)

test('a data folder that cannot be written: one sentence, and 1', async () => {
  writeFileSync(join(home, 'file'), '')
  const { code, complained } = await start({ MINGCE_DATA: join(home, 'file', 'data') })
  expect(complained).toMatch(oneSentence)
  expect(complained).toContain('不可写')
  expect(code).toBe(1)
}, 60_000)

test('a given server that does not answer: one sentence, and 1', async () => {
  const nobody = `postgres://app:secret@127.0.0.1:${await freePorts(1)}/mingce`
  const { code, complained } = await start({ DATABASE_URL: nobody, DATABASE_OWNER_URL: nobody })
  expect(complained).toMatch(oneSentence)
  expect(complained).toContain('连接不上数据库')
  expect(complained).not.toContain('secret')
  expect(code).toBe(1)
}, 60_000)

test('apps that would own the ledger they write: one sentence, and 1', async () => {
  const { ownerUrl, drop } = await freshDatabase()
  const { code, complained } = await start({ DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl })
  await drop()
  expect(complained).toMatch(oneSentence)
  expect(complained).toContain('应用使用的角色拥有记录表')
  expect(code).toBe(1)
}, 60_000)
