import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { canaryOf, fileFrom, openTestDesk, type TestDesk, withCanary } from '@mingce/api/test-desk'
import { administrator, auditor, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { createDemoAccounts } from '@mingce/identity/demo-accounts'
import { assertSound } from '@mingce/ledger/assert-sound'
import { headOf, readEntryTexts } from '@mingce/ledger/read'
import { createSealer } from '@mingce/ledger/seal'
import { signingKey } from '@mingce/ledger/signing-key'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Called, calledHere, heardOf } from '../called-here.ts'
import { root } from '../settings.ts'
import { redactAt } from './redact.ts'
import { readRedactArguments } from './redact-arguments.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingce-redact-'))
const key = join(folder, 'log-key')
const password = 'Prüfung-2021!'
const secret = canaryOf(qingbaijiang.drafter)
const path = '/payload/content/contentElements/0'
const ordering = ['--path', path, '--order', '川教函〔2021〕81号', '--reason', '误写了家长电话']
let desk: TestDesk
let position: string

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await fileFrom(desk, qingbaijiang, [withCanary(qingbaijiang)])
  const accounts = [administrator, auditor, sichuan.reviewer].map(({ account: id, authority }) => {
    return { id, login: id, displayName: id, authority }
  })
  await createDemoAccounts(desk.identity, { accounts, password }, new Date())
  position = String((await texts()).findIndex((entry) => entry.includes(secret)))
  await sealAll()
}, 60_000)
afterAll(async () => {
  await assertSound(desk.database.ownerUrl)
  await desk.close()
  rmSync(folder, { recursive: true })
})

const texts = () => readEntryTexts(desk.ledger, { limit: 1_000 })

async function sealAll(): Promise<void> {
  const size = ((await headOf(desk.ledger)) ?? 0n) + 1n
  const sealed = Promise.withResolvers<void>()
  const sealer = createSealer(desk.ledger, signingKey(key), { onSealed: (at) => at === size && sealed.resolve() })
  await sealed.promise
  await sealer.close()
}

function environment(): NodeJS.ProcessEnv {
  const { appUrl, ownerUrl } = desk.database
  return {
    ...process.env,
    ...{ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, MINGCE_LOG_KEY: key, INIT_CWD: folder },
    MINGCE_PASSWORD: password,
  }
}

async function withoutTheSecret(called: Promise<Called>) {
  const { status, stdout, stderr } = await called
  expect(stdout + stderr).not.toContain(secret)
  return { status, said: stdout + stderr }
}

const mingce = (...args: string[]) => withoutTheSecret(calledHere(args, environment()))

type Person = { readonly account: string }

/** At the desk that stands open. */
function as({ account }: Person, ...args: string[]) {
  const asked = readRedactArguments([...args, '--login', account])
  return withoutTheSecret(heardOf((caller) => redactAt(desk, asked, caller), environment()))
}

/** The whole way, in a process of its own. */
async function asAtATerminal({ account }: Person, ...args: string[]) {
  const program = join(root, 'packages', 'launch', 'mingce.ts')
  const child = spawn(process.execPath, [program, 'redact', ...args, '--login', account], { env: environment() })
  const ended = once(child, 'close')
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  expect(stdout + stderr).not.toContain(secret)
  return { status, stdout, stderr }
}

test('an administrator is told the fields and their lengths, and no word', async () => {
  const { status, stdout } = await asAtATerminal(administrator, '--position', position)
  expect(status).toBe(0)
  expect(stdout).toContain(`${path}\t${secret.length}\n`)
}, 60_000)

test('a wrong login, a reviewer and an auditor order nothing', async () => {
  const nobody = await asAtATerminal({ account: 'nobody' }, '--position', position)
  expect(nobody).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/^[^\n]*账号或密码不对[^\n]*\n$/) })
  const refused = { status: 1, said: expect.stringContaining('由系统管理员下达') }
  for (const person of [sichuan.reviewer, auditor])
    expect(await as(person, '--position', position, ...ordering)).toEqual(refused)
}, 120_000)

test('ordered by one, declined with a reason, ordered again and applied by another: the text is gone, and the log verifies all the same', async () => {
  const login = ['--login', administrator.account]
  expect(await mingce('redact', '--position', position, ...ordering, ...login)).toMatchObject({ status: 0 })
  expect((await as(administrator, '--apply', position)).status).toBe(1)
  expect(await as(auditor, '--decline', position, '--reason', '未附清单')).toMatchObject({ status: 0 })
  expect(await as(administrator, '--position', position, ...ordering)).toMatchObject({ status: 0 })
  const { status, said } = await mingce('redact', '--apply', position, '--login', auditor.account)
  expect(status).toBe(0)
  expect(said).toContain('已没有这处原文')
  expect((await texts())[Number(position)]).toContain('〔已遮盖〕')

  await sealAll()
  expect((await mingce('export', '--to', 'whole')).status).toBe(0)
  const verified = await mingce('verify', 'whole')
  expect(verified).toMatchObject({ status: 0, said: expect.stringContaining('1 条已依令遮盖') })
  expect((await mingce('export', '--to', 'stream', '--stream', 'catalog/510113')).status).toBe(0)
  expect(await mingce('verify', 'stream')).toMatchObject({ status: 0, said: expect.stringContaining('1 条已依令遮盖') })
  rmSync(join(folder, 'stream', 'redactions'))
  expect(await mingce('verify', 'stream')).toMatchObject({
    status: 1,
    said: expect.stringContaining(`位置 ${position}`),
  })
}, 180_000)

test('what the tables’ owner covers without any event, the walls down, is found at its position', async () => {
  const [position, covered] = [0, (text: string) => text.replace(/"commandKey":"[^"]*"/, '"commandKey":""')]
  const before = (await texts())[position] ?? ''
  const form = covered(before).replace(',"schemaVersion"', ',"redacted":["/payload/account"],"schemaVersion"')
  await withoutWalls('update ledger.event set entry = $2 where position = $1', [position, form])
  expect((await mingce('export', '--to', 'covered')).status).toBe(0)
  const found = { status: 1, said: expect.stringMatching(/遮盖.*位置 0.*REDACTION_UNORDERED/) }
  expect(await mingce('verify', 'covered')).toMatchObject(found)
  await withoutWalls('update ledger.event set entry = $2 where position = $1', [position, before])
}, 120_000)

async function withoutWalls(statement: string, values: readonly unknown[]): Promise<void> {
  const owner = new Client({ connectionString: desk.database.ownerUrl })
  await owner.connect()
  await owner.query('alter table ledger.event disable trigger user')
  await owner.query(statement, [...values])
  for (const trigger of ['only_grows', 'only_as_ordered'])
    await owner.query(`alter table ledger.event enable always trigger ${trigger}`)
  await owner.end()
}

test('without the event that says so, the same redacted text is found', async () => {
  const events = join(folder, 'whole', 'events.ndjson')
  const whole = readFileSync(events, 'utf8')
  writeFileSync(
    events,
    whole.replace(/"digest":"[0-9a-f]{64}"(?=[^\n]*RedactionApplied)/, `"digest":"${'0'.repeat(64)}"`),
  )
  expect(await mingce('verify', 'whole')).toMatchObject({ status: 1 })
  writeFileSync(events, whole.replace('〔已遮盖〕', '〔全遮盖〕'))
  expect(await mingce('verify', 'whole')).toMatchObject({
    status: 1,
    said: expect.stringContaining(`位置 ${position}`),
  })
}, 120_000)
