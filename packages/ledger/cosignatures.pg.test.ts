import { randomBytes } from 'node:crypto'
import { cosign, cosignaturesOf } from '@mingce/proof/cosignature'
import { formatVerifierKey, parseVerifierKey, verifierOf } from '@mingce/proof/note'
import type { Kysely } from 'kysely'
import { Client, type Pool } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect, kyselyOn } from './connect.ts'
import {
  lastCosigned,
  lastWitnessed,
  publishCosignature,
  stateLogKey,
  verifierKeys,
  type WitnessLevel,
} from './cosignatures.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { openTree } from './sealed-tree.ts'
import { qingbaijiang, writing } from './test-requests.ts'
import { lastCheckpoint } from './tiles.ts'

const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }

let database: FreshDatabase
let pool: Pool
let db: Kysely<unknown>

beforeEach(async () => {
  database = await freshDatabase()
  pool = connect(database.appUrl, 'append')
  db = kyselyOn(pool)
  await sealOne(0)
})
afterEach(async () => {
  await db.destroy()
  await assertSound(database.ownerUrl)
  await database.drop()
})

async function sealOne(version: number): Promise<void> {
  const appender = createAppender(pool)
  await appender.append(writing(qingbaijiang, version))
  await appender.close()
  await (await openTree(db, signer)).sealNext(db, 10)
}

const witnessOf = (level: string) => ({ name: `${signer.name}/${level}`, secretKey: randomBytes(32) })

async function cosignLast(level: WitnessLevel, witness = witnessOf(level), seconds = 1_700_000_000): Promise<void> {
  const last = await lastCheckpoint(db)
  if (!last) throw new Error('nothing sealed')
  const line = cosign(last.note, witness, seconds)
  const key = formatVerifierKey(verifierOf(witness, 'cosignature'))
  await publishCosignature(db, { size: last.size, level, witness: key, line })
}

const published = async () => (await verifierKeys(db)).map(parseVerifierKey)

test('the last checkpoint is given with the cosignatures it has, and each verifies by the keys that are given', async () => {
  expect((await lastCosigned(db))?.note).toBe((await lastCheckpoint(db))?.note)
  await stateLogKey(db, signer)
  await cosignLast('county')
  await cosignLast('audit')
  const last = await lastCosigned(db)
  const names = cosignaturesOf(last?.note ?? '', await published()).map(({ name }) => name)
  expect(names).toEqual([`${signer.name}/audit`, `${signer.name}/county`])
})

test('the keys begin with the log’s own, whoever was first', async () => {
  await cosignLast('city')
  await stateLogKey(db, signer)
  await stateLogKey(db, signer)
  expect((await published()).map(({ name }) => name)).toEqual([signer.name, `${signer.name}/city`])
})

test('a checkpoint is witnessed by three levels, not by three witnesses of one', async () => {
  for (let i = 0; i < 3; i += 1) await cosignLast('county')
  await cosignLast('city')
  expect(await lastWitnessed(db)).toBeUndefined()
  await cosignLast('province')
  expect((await lastWitnessed(db))?.size).toBe(1n)
  await sealOne(1)
  await cosignLast('county')
  expect((await lastWitnessed(db))?.size).toBe(1n)
  expect((await lastCosigned(db))?.size).toBe(2n)
})

test('a witness’s line is put once, whatever it brings later', async () => {
  const county = witnessOf('county')
  await cosignLast('county', county, 1_700_000_000)
  await cosignLast('county', county, 1_800_000_000)
  const times = cosignaturesOf((await lastCosigned(db))?.note ?? '', await published())
  expect(times).toEqual([{ name: county.name, timestampSeconds: 1_700_000_000 }])
})

test('with so many lines that a note could not hold them, the checkpoint still reads', async () => {
  for (let i = 0; i < 110; i += 1) await cosignLast('county')
  const note = (await lastCosigned(db))?.note ?? ''
  const keys = await published()
  const cosigned = [keys.slice(0, 100), keys.slice(100)].flatMap((known) => cosignaturesOf(note, known))
  expect(cosigned.length).toBeGreaterThan(50)
})

const line = `— mingce.example/log/county ${randomBytes(76).toString('base64')}\n`
const refused: readonly (readonly [string, readonly unknown[]])[] = [
  ['under a checkpoint that is not there', [2, 'county', 'a key', line]],
  ['of a level that is none', [1, 'ministry', 'a key', line]],
  ['of the log itself', [1, 'log', 'a key', line]],
  ['that is no line', [1, 'county', 'a key', 'mingce.example/log\n1\n']],
  ['that is two lines', [1, 'county', 'a key', line + line]],
  ['that does not end', [1, 'county', 'a key', line.trimEnd()]],
  ['that is too long', [1, 'county', 'a key', `— mingce.example/log/county ${'A'.repeat(1_000)}\n`]],
  ['by a key of two lines', [1, 'county', 'a\nkey', line]],
  ['by a key without end', [1, 'county', 'k'.repeat(1_000), line]],
]

for (const [what, args] of refused)
  test(`a cosignature ${what} is refused, and nothing is left of it`, async () => {
    await expect(pool.query('select ledger.cosign($1, $2, $3, $4)', [...args])).rejects.toThrow(/violates|is refused/)
    expect(await verifierKeys(db)).toEqual([formatVerifierKey(verifierOf(signer, 'ed25519'))])
  })

const attacks = ['cosignature', 'verifier_key'].flatMap((table) => [
  `update ledger.${table} set ${table === 'cosignature' ? 'line = line' : `holder = 'log'`}`,
  `delete from ledger.${table} where false`,
  `truncate ledger.${table} cascade`,
])

test('keys and cosignatures only grow: the owner’s attempts are refused too, and the apps may write neither', async () => {
  await cosignLast('province')
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (const attack of attacks) {
    await expect(owner.query(attack)).rejects.toThrow('the ledger only grows')
    await expect(pool.query(attack)).rejects.toThrow('permission denied')
  }
  await owner.end()
  await expect(pool.query(`insert into ledger.verifier_key values ('a key', 'log')`)).rejects.toThrow('permission')
  await expect(pool.query(`insert into ledger.cosignature values (1, 'a key', $1)`, [line])).rejects.toThrow(
    'permission',
  )
})

test('a cosignature waits for no disk, and the connection is as it was afterwards', async () => {
  const client = await pool.connect()
  await client.query('begin')
  await client.query(`select ledger.cosign(1, 'county', 'a key', $1)`, [line])
  expect((await client.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'off' }])
  await client.query('commit')
  expect((await client.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }])
  client.release()
})
