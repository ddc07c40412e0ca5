import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { formatVerifierKey, verifierOf, verifyNote } from '@mingce/proof/note'
import { withRotations } from '@mingce/proof/rotation'
import type { Signer } from '@mingce/proof/verifier'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect, kyselyOn } from './connect.ts'
import { verifierKeys } from './cosignatures.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { rotationReceipts } from './rotations.ts'
import { ForeignCheckpointError, openTree } from './sealed-tree.ts'
import { newKeyOf, signingKey, signingKeys, writeSigningKeys } from './signing-key.ts'
import { qingbaijiang, writing } from './test-requests.ts'
import { lastCheckpoint } from './tiles.ts'

const overlapUntil = new Date('2021-10-22T01:00:00.000Z')
const inOverlap = () => new Date('2021-10-20T01:00:00.000Z')
const afterwards = () => new Date('2021-10-23T01:00:00.000Z')
const publicKey = (signer: Signer) => verifierOf(signer, 'ed25519')

let database: FreshDatabase
let pool: Pool
let db: Kysely<unknown>
let folder: string
let file: string
let former: Signer
let next: Signer

beforeEach(async () => {
  database = await freshDatabase()
  pool = connect(database.appUrl, 'append')
  db = kyselyOn(pool)
  folder = mkdtempSync(join(tmpdir(), 'mingce-key-'))
  file = join(folder, 'log-key')
  former = signingKey(file)
  next = newKeyOf(former)
})
afterEach(async () => {
  await db.destroy()
  await assertSound(database.ownerUrl)
  await database.drop()
  rmSync(folder, { recursive: true })
})

const keys = () => signingKeys(file)

async function record(stream: string, version: number, ...events: Parameters<typeof writing>[2][]): Promise<void> {
  const appender = createAppender(pool)
  await appender.append(writing(stream, version, ...(events as [])))
  await appender.close()
}

async function announce(): Promise<void> {
  const payload = {
    from: formatVerifierKey(publicKey(former)),
    to: formatVerifierKey(publicKey(next)),
    overlapUntil: overlapUntil.toISOString(),
  }
  await record('log/keys', 0, { type: 'LogKeyRotated', schemaVersion: 1, payload })
}

async function seal(clock: () => Date, of = keys): Promise<void> {
  await (await openTree(db, of, clock)).sealNext(db, 1_000)
}

async function signedBy(): Promise<readonly string[]> {
  const { note } = (await lastCheckpoint(db)) ?? { note: '' }
  return [former, next].map(publicKey).flatMap((key) => (verifyNote(note, [key]) ? formatVerifierKey(key) : []))
}

test('a new key lies beside the former, readable to its owner alone, and signs nothing until it is announced', async () => {
  writeSigningKeys(file, [former, next])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(keys().map(publicKey)).toEqual([former, next].map(publicKey))
  await record(qingbaijiang, 0)
  await seal(inOverlap)
  expect(await signedBy()).toEqual([formatVerifierKey(publicKey(former))])
})

test('from the announcement on both sign, after the overlap the new one alone; the tree goes on', async () => {
  writeSigningKeys(file, [former, next])
  await record(qingbaijiang, 0)
  await seal(inOverlap)
  await announce()
  await seal(inOverlap)
  expect(await signedBy()).toEqual([former, next].map((key) => formatVerifierKey(publicKey(key))))
  await record(qingbaijiang, 1)
  await seal(afterwards)
  expect(await signedBy()).toEqual([formatVerifierKey(publicKey(next))])
  const { note } = (await lastCheckpoint(db)) ?? { note: '' }
  expect(parseCheckpoint(verifyNote(note, [publicKey(next)])?.text ?? '').size).toBe(3n)
  expect(await verifierKeys(db)).toEqual([former, next].map((key) => formatVerifierKey(publicKey(key))))
})

test('whoever has trusted the former key alone follows to the new one, long after the overlap, and so does the public’s role', async () => {
  writeSigningKeys(file, [former, next])
  await record(qingbaijiang, 0)
  await announce()
  await seal(inOverlap)
  await record(qingbaijiang, 1)
  await seal(afterwards)
  const publicPool = connect(database.appUrl, 'public')
  for (const asked of [db, kyselyOn<unknown>(publicPool)]) {
    const trusted = withRotations([publicKey(former)], await rotationReceipts(asked))
    expect(trusted).toEqual([former, next].map(publicKey))
    expect(verifyNote((await lastCheckpoint(db))?.note ?? '', trusted)).toBeDefined()
  }
  await publicPool.end()
})

test('a process that has only the former key stops sealing when the overlap is over; with the new one it goes on', async () => {
  writeSigningKeys(file, [former, next])
  await record(qingbaijiang, 0)
  await announce()
  await seal(inOverlap)
  await record(qingbaijiang, 1)
  await expect(seal(afterwards, () => [former])).rejects.toThrow(ForeignCheckpointError)
  await seal(afterwards, () => [next])
  expect(await signedBy()).toEqual([formatVerifierKey(publicKey(next))])
})

test('an announcement that is not sealed yet shows nothing', async () => {
  await record(qingbaijiang, 0)
  await seal(inOverlap)
  await announce()
  expect(await rotationReceipts(db)).toEqual([])
})
