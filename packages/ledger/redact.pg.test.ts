import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Appender, createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect, kyselyOn } from './connect.ts'
import { sealEntry } from './entry.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { inspectServer } from './inspect.ts'
import { readEntryTexts, receiptOf } from './read.ts'
import { appliedRedactions, putRedacted } from './redact.ts'
import { streamMemory } from './stream-memory.ts'
import { drafted, qingbaijiang, writing } from './test-requests.ts'

// Position 0 and 1 are one command's. 3 says that 1 is redacted, and 4 that 2 is, in a word too many.
let database: FreshDatabase
let owner: Client
let db: Kysely<unknown>
let appender: Appender
const redactedOf = (text: string) =>
  text.replace(/"commandKey":"[^"]*"/, '"commandKey":""').replaceAll('招生', '〔已遮盖〕')
const texts = () => readEntryTexts(db, { limit: 10 })
const textAt = async (position: number) => (await texts())[position] ?? ''

beforeAll(async () => {
  database = await freshDatabase()
  const pool = connect(database.appUrl, 'append')
  db = kyselyOn(pool)
  appender = createAppender(pool)
  await appender.append(writing(qingbaijiang, 0, drafted(), drafted()))
  await appender.append(writing(qingbaijiang, 2, drafted()))
  await appender.append(writing('redaction/1', 0, await applied(1)))
  await appender.append(writing('redaction/2', 0, await applied(2, { leaf: 'f'.repeat(64) })))
  await appender.append(writing('redaction/7', 0, await applied(0)))
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterEach(() => assertSound(database.ownerUrl))
afterAll(async () => {
  await appender.close()
  await db.destroy()
  await owner.end()
  await database.drop()
})

async function applied(position: number, other: { readonly leaf?: string } = {}) {
  const text = await textAt(position)
  const digest = hash('sha256', redactedOf(text), 'hex')
  const payload = { position, leaf: sealEntry(text).leaf, digest, orderNumber: '一号', orderedBy: 'acc-1', ...other }
  return { type: 'RedactionApplied', schemaVersion: 1, payload }
}

const asOwner = (position: number, entry: string, more = '') =>
  owner.query(
    `update ledger.event set entry = $2, account = null, command_key = null, command_digest = null,
      command_events = null ${more} where position = $1`,
    [position, entry],
  )
const refused = 'the ledger only grows'

test('the owner redacts nothing that no event of that very stream says', async () => {
  await expect(asOwner(0, redactedOf(await textAt(0)))).rejects.toThrow(refused)
})

test('nor what an event says of another leaf', async () => {
  await expect(asOwner(2, redactedOf(await textAt(2)))).rejects.toThrow(refused)
})

test('nor puts another text than the one whose digest stands in the event', async () => {
  await expect(asOwner(1, `${redactedOf(await textAt(1))} `)).rejects.toThrow(refused)
  await expect(asOwner(0, redactedOf(await textAt(1)))).rejects.toThrow(refused)
})

for (const change of [
  ', leaf = sha256(leaf)',
  ', position = 9',
  `, stream = 'catalog/510116'`,
  ', version = 9',
  `, type = 'ItemRevised'`,
  ', schema_version = 2',
  ', recorded_at = now()',
  `, command_key = 'mine', account = 'mine', command_digest = 'mine', command_events = 1`,
])
  test(`nor changes more than the text: “${change}”`, async () => {
    const entry = redactedOf(await textAt(1))
    const set = change.includes('command_key')
      ? owner.query(`update ledger.event set entry = $1${change} where position = 1`, [entry])
      : asOwner(1, entry, change)
    await expect(set).rejects.toThrow(refused)
  })

test('the door lets no other text through than the owner may put', async () => {
  for (const [position, entry] of [
    [0, redactedOf(await textAt(0))],
    [1, `${redactedOf(await textAt(1))} `],
    [2, redactedOf(await textAt(2))],
  ] as const)
    await expect(putRedacted(db, BigInt(position), entry)).rejects.toThrow(refused)
})

test('an app updates nothing, redacted form or not', async () => {
  const form = redactedOf(await textAt(1))
  for (const role of ['append', 'project', 'read'] as const) {
    const pool = connect(database.appUrl, role)
    await expect(pool.query('update ledger.event set entry = $1 where position = 1', [form])).rejects.toThrow(
      'permission denied',
    )
    await pool.end()
  }
})

test('with its event the redacted form takes the entry’s place, once, and the leaf stays', async () => {
  const before = await texts()
  const form = redactedOf(before[1] ?? '')
  expect(await appliedRedactions(db)).toMatchObject([
    { position: 0n, stream: 'redaction/7', carriedOut: false },
    { position: 1n, stream: 'redaction/1', carriedOut: false },
    { position: 2n, stream: 'redaction/2', carriedOut: false },
  ])
  const memory = streamMemory(db)
  const remembered = await memory.read([qingbaijiang])
  expect(await putRedacted(db, 1n, form)).toBe(true)
  const [read, alongside] = await Promise.all([memory.read([qingbaijiang]), memory.read([qingbaijiang])])
  expect(JSON.stringify(remembered.get(qingbaijiang)?.[1]?.payload)).toContain('招生')
  expect(
    [read, alongside].map((each) => JSON.stringify(each.get(qingbaijiang)?.[1]?.payload).includes('招生')),
  ).toEqual([false, false])
  expect(await putRedacted(db, 1n, form)).toBe(false)
  expect(await texts()).toEqual(before.with(1, form))
  const { rows } = await owner.query(
    'select encode(leaf, $1) as leaf, command_key from ledger.event where position = 1',
    ['hex'],
  )
  expect(rows).toEqual([{ leaf: sealEntry(before[1] ?? '').leaf, command_key: null }])
  expect((await appliedRedactions(db)).map(({ carriedOut }) => carriedOut)).toEqual([false, true, false])
  expect(await inspectServer(database.appUrl)).toEqual([])
})

test('what is redacted never changes again, whatever is appended to its stream', async () => {
  const form = await textAt(1)
  const other = form.replaceAll('〔已遮盖〕', '收费')
  const payload = {
    position: 1,
    leaf: sealEntry(form).leaf,
    digest: hash('sha256', other, 'hex'),
    orderNumber: '二号',
    orderedBy: 'acc-1',
  }
  await appender.append(writing('redaction/1', 1, { type: 'RedactionApplied', schemaVersion: 1, payload }))
  await expect(asOwner(1, other)).rejects.toThrow(refused)
  await expect(putRedacted(db, 1n, other)).rejects.toThrow(refused)
})

test('the neighbours’ receipt stands; the first event of a redacted command takes it along', async () => {
  const entry = JSON.parse(await textAt(0))
  expect(await receiptOf(db, entry.meta.account, entry.commandKey)).toMatchObject({ positions: [0n, 1n] })
})
