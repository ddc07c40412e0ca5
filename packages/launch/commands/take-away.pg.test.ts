import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identityMigrations } from '@mingce/identity/migrations'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { type FreshDatabase, freshDatabase } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { createSealer } from '@mingce/ledger/seal'
import { signingKey } from '@mingce/ledger/signing-key'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingce-take-away-'))
const bundle = join(folder, 'bundle')
const key = join(folder, 'log-key')
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase([...ledgerMigrations, ...identityMigrations])
  await recordThree()
  await sealed(3n)
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

/** Three entries of 青白江区, by the door itself: only the apps' own path may use the appender. */
async function recordThree(): Promise<void> {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  for (const version of [1, 2, 3]) {
    const entry = `{"commandKey":"key-${version}","meta":{"account":"acc-510113-01","authority":"510113","post":"drafter"},"payload":{"name":"招生政策"},"recordedAt":"2021-09-13T01:00:00.000Z","schemaVersion":1,"stream":"catalog/510113","type":"ItemDrafted","version":${version}}`
    await client.query(
      `select ledger.append(array[row(1, 'catalog/510113', $1::int, 'acc-510113-01', $2::text, 'digest', 1, 'ItemDrafted', 1,
          '2021-09-13T01:00:00Z', $3::text, sha256('\\x00' || convert_to($3, 'UTF8')))::ledger.draft],
        array[row(1, 'catalog/510113', $1::int - 1, 'acc-510113-01', $2::text, 'digest')::ledger.guard])`,
      [version, `key-${version}`, entry],
    )
  }
  await client.end()
}

async function sealed(size: bigint): Promise<void> {
  const db = kyselyOn<unknown>(connect(database.appUrl, 'append', { max: 2 }))
  const done = Promise.withResolvers<void>()
  const sealer = createSealer(db, signingKey(key), { onSealed: (at) => at === size && done.resolve() })
  await done.promise
  await sealer.close()
  await db.destroy()
}

function mingce(...args: string[]) {
  const { appUrl, ownerUrl } = database
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    MINGCE_LOG_KEY: key,
    INIT_CWD: folder,
  }
  const program = join(root, 'packages', 'launch', 'mingce.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

test('a log is taken away whole and verified from its files alone', () => {
  expect(mingce('export', '--to', 'bundle')).toMatchObject({ status: 0 })
  const verified = mingce('verify', 'bundle')
  expect(verified.status).toBe(0)
  expect(verified.said).toContain('3 条记录')
  expect(verified.said).toContain('公钥取自导出文件夹本身')
  const known = mingce('verify', 'bundle', '--key', readFileSync(join(bundle, 'keys'), 'utf8').trim())
  expect(known.said).not.toContain('公钥取自导出文件夹本身')

  const [first] = readFileSync(join(bundle, 'events.ndjson'), 'utf8').split('\n')
  expect(JSON.parse(first ?? '')).toMatchObject({
    specversion: '1.0',
    id: '0',
    type: 'ItemDrafted',
    subject: 'catalog/510113',
    time: '2021-09-13T01:00:00.000Z',
    data: { payload: { name: '招生政策' } },
  })
})

test('an entry that was edited in the files is named with its position, and the exit is 1', () => {
  const edited = join(folder, 'edited')
  cpSync(bundle, edited, { recursive: true })
  const events = readFileSync(join(edited, 'events.ndjson'), 'utf8').split('\n')
  writeFileSync(join(edited, 'events.ndjson'), events.with(1, events[1]?.replace('招生', '招聘') ?? '').join('\n'))
  const { status, said } = mingce('verify', 'edited')
  expect(status).toBe(1)
  expect(said).toContain('记录内容被改动，位置 1')
})

test('what is no bundle is one sentence and 2; a folder in use is not written over', () => {
  const { status, said } = mingce('verify', 'nowhere')
  expect(status).toBe(2)
  expect(said).toContain('请检查导出文件夹是否完整')
  expect(said).not.toContain('    at ')
  const again = mingce('export', '--to', 'bundle')
  expect(again.status).toBe(1)
  expect(again.said).toContain('不是空文件夹')
})
