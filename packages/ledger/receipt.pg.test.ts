import { randomBytes } from 'node:crypto'
import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { cosign, cosignaturesOf } from '@mingce/proof/cosignature'
import { formatVerifierKey, parseVerifierKey, verifierOf, verifyNote } from '@mingce/proof/note'
import { parseReceipt, verifyReceipt } from '@mingce/proof/receipt'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect, kyselyOn } from './connect.ts'
import { lastCosigned, publishCosignature, stateLogKey, verifierKeys } from './cosignatures.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { readEntryTexts } from './read.ts'
import { proveEntry } from './receipt.ts'
import { openTree } from './sealed-tree.ts'
import { drafted, qingbaijiang, writing } from './test-requests.ts'

const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }
const logKey = verifierOf(signer, 'ed25519')

let database: FreshDatabase
let pool: Pool
let db: Kysely<unknown>

beforeEach(async () => {
  database = await freshDatabase()
  pool = connect(database.appUrl, 'append')
  db = kyselyOn(pool)
})
afterEach(async () => {
  await db.destroy()
  await assertSound(database.ownerUrl)
  await database.drop()
})

async function recordEntries(count: number, version = 0): Promise<void> {
  const appender = createAppender(pool)
  const events = Array.from({ length: count }, (_, index) => drafted({ name: `事项${version + index}` }))
  await appender.append(writing(qingbaijiang, version, ...events))
  await appender.close()
}

async function seal(): Promise<void> {
  const tree = await openTree(db, signer)
  await tree.sealNext(db, 20_000)
}

const entries = () => readEntryTexts(db, { limit: 1_000 })

test('every entry of a log has its receipt, and each verifies from itself and the log’s key alone', async () => {
  await recordEntries(300)
  await seal()
  for (const [at, entry] of (await entries()).entries()) {
    const proved = await proveEntry(db, { position: BigInt(at), entry })
    const receipt = parseReceipt(proved?.text ?? '')
    expect(receipt.index).toBe(BigInt(at))
    expect(Buffer.from(receipt.extra ?? []).toString()).toBe(entry)
    if (at % 37 === 0) expect(verifyReceipt(receipt, receipt.extra ?? new Uint8Array(), [logKey])).toBe(true)
  }
}, 60_000)

test('a receipt stands under the last checkpoint, and an older one of the same entry stays true', async () => {
  await recordEntries(3)
  await seal()
  const [entry = ''] = await entries()
  const before = await proveEntry(db, { position: 0n, entry })
  await recordEntries(9, 3)
  await seal()
  const after = await proveEntry(db, { position: 0n, entry })
  const sizes = [before, after].map(
    (each) => parseCheckpoint(verifyNote(each?.checkpoint ?? '', [logKey])?.text ?? '').size,
  )
  expect(sizes).toEqual([3n, 12n])
  for (const each of [before, after]) expect(verifyReceipt(each?.text ?? '', Buffer.from(entry), [logKey])).toBe(true)
})

test('it stands under the last checkpoint that three levels witnessed, with their lines, as long as that covers it', async () => {
  const witnesses = (['county', 'city', 'province'] as const).map((level) => ({
    level,
    name: `${signer.name}/${level}`,
    secretKey: randomBytes(32),
  }))
  await stateLogKey(db, signer)
  await recordEntries(3)
  await seal()
  const { size, note = '' } = (await lastCosigned(db)) ?? {}
  for (const { level, ...witness } of witnesses) {
    const key = formatVerifierKey(verifierOf(witness, 'cosignature'))
    await publishCosignature(db, { size: size ?? 0n, level, witness: key, line: cosign(note, witness, 1_634_176_800) })
  }
  await recordEntries(2, 3)
  await seal()
  const [first = '', , , later = ''] = await entries()
  const keys = (await verifierKeys(db)).map(parseVerifierKey)
  const witnessed = await proveEntry(db, { position: 0n, entry: first })
  expect([witnessed?.size, cosignaturesOf(witnessed?.checkpoint ?? '', keys).length]).toEqual([3n, 3])
  expect(verifyReceipt(witnessed?.text ?? '', Buffer.from(first), keys)).toBe(true)
  const newer = await proveEntry(db, { position: 3n, entry: later })
  expect([newer?.size, cosignaturesOf(newer?.checkpoint ?? '', keys).length]).toEqual([5n, 0])
})

test('what is not sealed has no receipt yet', async () => {
  await recordEntries(2)
  const [, entry = ''] = await entries()
  expect(await proveEntry(db, { position: 1n, entry })).toBeUndefined()
  await seal()
  await recordEntries(1, 2)
  const later = (await entries())[2] ?? ''
  expect(await proveEntry(db, { position: 2n, entry: later })).toBeUndefined()
  expect(await proveEntry(db, { position: 1n, entry })).toBeDefined()
})

test('the receipt of an entry that was redacted since holds no bytes, and the leaf of old is still proved', async () => {
  await recordEntries(5)
  await seal()
  const [, entry = ''] = await entries()
  const redacted = entry
    .replace('事项1', '〔已遮盖〕')
    .replace(',"schemaVersion"', ',"redacted":["/payload/name"],"schemaVersion"')
  const proved = await proveEntry(db, { position: 1n, entry: redacted })
  expect(parseReceipt(proved?.text ?? '')).not.toHaveProperty('extra')
  expect(verifyReceipt(proved?.text ?? '', Buffer.from(entry), [logKey])).toBe(true)
  expect(verifyReceipt(proved?.text ?? '', Buffer.from(redacted), [logKey])).toBe(false)
})

test('no receipt is given for an entry that is not the one sealed there', async () => {
  await recordEntries(5)
  await seal()
  const [first = '', second = ''] = await entries()
  await expect(proveEntry(db, { position: 0n, entry: second })).rejects.toThrow('the entry at 0 is not the one')
  await expect(proveEntry(db, { position: 0n, entry: first.replace('事项0', '事项9') })).rejects.toThrow(
    'ledger is broken',
  )
})
