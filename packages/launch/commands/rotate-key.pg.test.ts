import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { administrator, qingbaijiang } from '@mingce/domain/cast'
import { createDemoAccounts } from '@mingce/identity/demo-accounts'
import { rotationReceipts } from '@mingce/ledger/rotations'
import { openTree } from '@mingce/ledger/sealed-tree'
import { signingKey, signingKeys } from '@mingce/ledger/signing-key'
import { lastCheckpoint } from '@mingce/ledger/tiles'
import { formatVerifierKey, verifierOf, verifyNote } from '@mingce/proof/note'
import { withRotations } from '@mingce/proof/rotation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledHere } from '../called-here.ts'

const password = 'mingce-test-2021'
const folder = mkdtempSync(join(tmpdir(), 'mingce-rotate-'))
const keyFile = join(folder, 'log-key')
const former = verifierOf(signingKey(keyFile), 'ed25519')

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2021-10-14T01:00:00.000Z')
  const posts = [
    { ...administrator, login: '510000-gl' },
    { ...qingbaijiang.drafter, login: '510113-jb' },
  ]
  const accounts = posts.map(({ account: id, authority, login }) => ({ id, login, displayName: login, authority }))
  await createDemoAccounts(desk.identity, { accounts, password }, new Date())
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

function environment(said: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...inherited } = process.env
  return {
    ...inherited,
    DATABASE_URL: desk.database.appUrl,
    DATABASE_OWNER_URL: desk.database.ownerUrl,
    MINGCE_LOG_KEY: keyFile,
    MINGCE_PASSWORD: password,
    ...said,
  }
}

/** The whole way, in a process of its own. */
async function atATerminal(login: string) {
  const script = fileURLToPath(new URL('../mingce.ts', import.meta.url))
  const child = spawn(process.execPath, [script, 'rotate-key', '--login', login], { env: environment({}) })
  const [printed, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, printed, complained }
}

async function rotateKey(login: string, said: Readonly<Record<string, string>> = {}, ...more: readonly string[]) {
  const called = await calledHere(['rotate-key', '--login', login, ...more], environment(said))
  return { code: called.status, complained: called.stderr }
}

test('an administrator gives the log a new key: it lies beside the former, is announced, and whoever trusted the former follows', async () => {
  const { code, printed, complained } = await atATerminal('510000-gl')
  expect([code, complained]).toEqual([0, expect.stringContaining('两把密钥同时签名')])
  const [, next] = signingKeys(keyFile)
  if (!next) throw new Error('no second key')
  expect(printed.trim()).toBe(formatVerifierKey(verifierOf(next, 'ed25519')))

  await (await openTree(desk.ledger, () => signingKeys(keyFile))).sealNext(desk.ledger, 10_000)
  const trusted = withRotations([former], await rotationReceipts(desk.ledger))
  expect(trusted).toEqual([former, verifierOf(next, 'ed25519')])
  expect(verifyNote((await lastCheckpoint(desk.ledger))?.note ?? '', trusted)).toBeDefined()
})

test('a second change in the overlap, a county’s drafter, a wrong password and a key file that is elsewhere: a sentence, 1, no event, and the keys as they were', async () => {
  const before = (await rotationReceipts(desk.ledger)).length
  const keys = readFileSync(keyFile, 'utf8')
  const tries = [
    [await atATerminal('510000-gl'), '过渡期还没有结束'],
    [await rotateKey('510113-jb'), '只能由系统管理员办理'],
    [await rotateKey('510000-gl', { MINGCE_PASSWORD: 'guessed-2021-mingce' }), '账号或密码不对'],
    [await rotateKey('510000-gl', { MINGCE_LOG_KEY: join(folder, 'nowhere') }), '没有密钥文件'],
    [await rotateKey('510000-gl', {}, '--days', 'soon'), '用法'],
  ] as const
  for (const [{ code, complained }, words] of tries)
    expect([code, complained]).toEqual([1, expect.stringMatching(`^[^\\n]*${words}[^\\n]*\n$`)])
  expect(await rotationReceipts(desk.ledger)).toHaveLength(before)
  expect(readFileSync(keyFile, 'utf8')).toBe(keys)
})
