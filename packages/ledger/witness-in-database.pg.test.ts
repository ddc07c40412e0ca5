import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cosignaturesOf } from '@mingce/proof/cosignature'
import { formatVerifierKey, parseVerifierKey, verifierOf, verifyNote } from '@mingce/proof/note'
import type { Kysely } from 'kysely'
import { Client, type Pool } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { connect, kyselyOn } from './connect.ts'
import { lastCosigned, lastWitnessed, stateLogKey, verifierKeys, type WitnessLevel } from './cosignatures.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { openTree } from './sealed-tree.ts'
import { drafted, qingbaijiang, writing } from './test-requests.ts'
import { lastCheckpoint } from './tiles.ts'
import type { Sighting } from './witness.ts'
import { startWitness, type Witness } from './witness-in-database.ts'

const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }

let database: FreshDatabase
let pool: Pool
let db: Kysely<unknown>
let folder: string
let witnesses: Witness[]
let sightings: Sighting[]
let failures: unknown[]

beforeEach(async () => {
  database = await freshDatabase()
  pool = connect(database.appUrl, 'append')
  db = kyselyOn(pool)
  folder = mkdtempSync(join(tmpdir(), 'mingce-witness-'))
  witnesses = []
  sightings = []
  failures = []
})
afterEach(async () => {
  for (const witness of witnesses) await witness.close()
  expect(failures).toEqual([])
  await db.destroy()
  await database.drop()
  rmSync(folder, { recursive: true })
})

async function recordAndSeal(count: number, version: number): Promise<void> {
  const appender = createAppender(pool)
  const events = Array.from({ length: count }, (_, index) => drafted({ name: `事项${version + index}` }))
  await appender.append(writing(qingbaijiang, version, ...events))
  await appender.close()
  await (await openTree(db, signer)).sealNext(db, 10_000)
  await stateLogKey(db, signer)
}

async function start(level: WitnessLevel, at = level as string): Promise<Witness> {
  const witness = await startWitness(db, {
    level,
    folder: join(folder, at),
    onInconsistent: (sighting) => sightings.push(sighting),
    onFailed: (error) => failures.push(error),
  })
  witnesses.push(witness)
  return witness
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await sleep(20)
}

const seenIn = (at: string) => readFileSync(join(folder, at, 'seen-checkpoint'), 'utf8')
const isSeen = (at: string, size: number) =>
  existsSync(join(folder, at, 'seen-checkpoint')) && seenIn(at).split('\n')[1] === String(size)

/** What only whoever owns the tables can do: the triggers off, whatever is asked, the triggers on. */
async function rewrite(...statements: readonly string[]): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const tables = ['event', 'tile', 'checkpoint', 'cosignature', 'verifier_key']
  for (const table of tables) await owner.query(`alter table ledger.${table} disable trigger user`)
  for (const statement of statements) await owner.query(statement)
  await owner.end()
}

const forget = ['delete from ledger.tile', 'delete from ledger.checkpoint', 'delete from ledger.cosignature']

/** One entry edited, everything above it made anew, signed by the log's own key: by itself a sound log. */
async function rewriteWhole(): Promise<void> {
  await rewrite(
    ...forget,
    `update ledger.event set entry = replace(entry, '事项1"', '改写1"') where position = 1`,
    String.raw`update ledger.event set leaf = sha256('\x00'::bytea || convert_to(entry, 'UTF8'))`,
  )
  await (await openTree(db, signer)).sealNext(db, 10_000)
}

test('three levels cosign the same checkpoint, which is witnessed then; by the published keys each line verifies', async () => {
  await recordAndSeal(3, 0)
  for (const level of ['county', 'city', 'province'] as const) await start(level)
  await until(async () => (await lastWitnessed(db)) !== undefined)
  await recordAndSeal(400, 3)
  await until(async () => (await lastWitnessed(db))?.size === 403n)

  const keys = (await verifierKeys(db)).map(parseVerifierKey)
  const note = (await lastWitnessed(db))?.note ?? ''
  const names = cosignaturesOf(note, keys).map(({ name }) => name)
  expect(names.toSorted()).toEqual(['city', 'county', 'province'].map((level) => `${signer.name}/${level}`))
  expect(verifyNote(note, keys)?.verifiedBy).toContain(signer.name)
  expect(sightings).toEqual([])
})

test('what a witness keeps is out of the database: its key for its owner alone, the checkpoint with its own line, the log’s key', async () => {
  await recordAndSeal(3, 0)
  await start('county')
  await until(async () => (await lastCosigned(db))?.note.includes(`${signer.name}/county`) ?? false)
  expect(statSync(join(folder, 'county', 'key')).mode & 0o777).toBe(0o600)
  expect(seenIn('county')).toBe((await lastCosigned(db))?.note)
  expect(readFileSync(join(folder, 'county', 'log-keys'), 'utf8')).toBe(`${(await verifierKeys(db))[0]}\n`)
})

test('a line that was lost on its way is brought again', async () => {
  await recordAndSeal(3, 0)
  await start('county')
  const arrived = async () => (await lastCosigned(db))?.note.includes('/county') ?? false
  await until(arrived)
  await rewrite('delete from ledger.cosignature')
  await until(arrived)
  expect(seenIn('county')).toBe((await lastCosigned(db))?.note)
})

test('several processes of one level share a memory: it never goes back, and none takes another for a liar', async () => {
  await recordAndSeal(1, 0)
  for (let process = 0; process < 4; process += 1) await start('county')
  const sizes: bigint[] = []
  for (let version = 1; version < 40; version += 1) {
    await recordAndSeal(1, version)
    await sleep(80)
    if (existsSync(join(folder, 'county', 'seen-checkpoint'))) sizes.push(BigInt(seenIn('county').split('\n')[1] ?? 0))
  }
  await until(() => isSeen('county', 40))
  expect(sizes).toEqual(sizes.toSorted((a, b) => Number(a - b)))
  expect(sightings).toEqual([])
  expect(await verifierKeys(db)).toHaveLength(2)
})

test('a whole database rewritten with consistent hashes and the log’s own key is caught while running, and both checkpoints are kept', async () => {
  await recordAndSeal(5, 0)
  const witness = await start('audit')
  await until(() => isSeen('audit', 5))
  await rewriteWhole()
  await until(() => witness.sighting !== undefined)

  const [sighting] = sightings
  expect(sighting).toMatchObject({ how: 'OTHER_TREE', seen: { size: 5n }, offered: { size: 5n } })
  expect(Buffer.from(sighting?.seen?.root ?? [])).not.toEqual(Buffer.from(sighting?.offered?.root ?? []))
  expect(readFileSync(join(sighting?.evidence ?? '', 'seen-checkpoint'), 'utf8')).toBe(seenIn('audit'))
  const offered = readFileSync(join(sighting?.evidence ?? '', 'offered-checkpoint'), 'utf8')
  expect(offered).toBe((await lastCheckpoint(db))?.note)
})

test('… and when it has grown since, before anything of it is shown at the next start', async () => {
  await recordAndSeal(5, 0)
  await start('city')
  await until(() => isSeen('city', 5))
  await witnesses[0]?.close()
  await rewriteWhole()
  await recordAndSeal(600, 5)
  expect((await start('city')).sighting?.how).toBe('NOT_PROVEN')
  expect((await start('city')).sighting?.how).toBe('NOT_PROVEN')
  expect(readdirSync(join(folder, 'city', 'evidence'))).toHaveLength(1)
  expect((await start('province')).sighting).toBeUndefined() // who has seen nothing cannot tell
})

test('a database brought back from an older backup is caught, and so is an empty one', async () => {
  await recordAndSeal(5, 0)
  const older = await pool.query<{ hashes: Buffer; note: string }>(
    'select hashes, note from ledger.tile, ledger.checkpoint',
  )
  await recordAndSeal(5, 5)
  await start('city')
  await until(() => isSeen('city', 10))
  await witnesses[0]?.close()
  const { hashes, note } = older.rows[0] ?? { hashes: Buffer.alloc(0), note: '' }
  const tile = `insert into ledger.tile values (0, 0, '\\x${hashes.toString('hex')}')`
  await rewrite(
    ...forget,
    'delete from ledger.event where position >= 5',
    tile,
    `insert into ledger.checkpoint values (5, '${note}')`,
  )
  expect((await start('city')).sighting).toMatchObject({
    how: 'ROLLED_BACK',
    seen: { size: 10n },
    offered: { size: 5n },
  })
  await rewrite(...forget)
  expect((await start('city')).sighting).toMatchObject({ how: 'ROLLED_BACK', offered: undefined })
})

test('a log signed by another key, though that key is stated in the database, is caught', async () => {
  await recordAndSeal(2, 0)
  const witness = await start('province')
  await until(() => isSeen('province', 2))
  await rewrite(...forget)
  const other = { ...signer, secretKey: randomBytes(32) }
  await (await openTree(db, other)).sealNext(db, 10)
  await stateLogKey(db, other)
  await until(() => witness.sighting !== undefined)
  expect(witness.sighting?.how).toBe('NOT_SIGNED')
})

test('tiles that were changed or taken away under a growing log are caught, and nothing is cosigned', async () => {
  await recordAndSeal(5, 0)
  const witness = await start('county')
  await until(() => isSeen('county', 5))
  const sealed = await openTree(db, signer)
  await rewrite(`update ledger.tile set hashes = sha256('') || substring(hashes from 33)`)
  const appender = createAppender(pool)
  await appender.append(writing(qingbaijiang, 5))
  await appender.close()
  await sealed.sealNext(db, 10)
  await until(() => witness.sighting !== undefined)
  expect(witness.sighting).toMatchObject({ how: 'NOT_PROVEN', seen: { size: 5n }, offered: { size: 6n } })
  expect(isSeen('county', 5)).toBe(true)
  expect((await lastCosigned(db))?.note).not.toContain('/county')
})

const losses: readonly (readonly [string, (file: (name: string) => string) => void])[] = [
  ['a checkpoint that is gone', (file) => rmSync(file('seen-checkpoint'))],
  ['a checkpoint cut short', (file) => writeFileSync(file('seen-checkpoint'), seenIn('county').slice(0, 30))],
  ['a checkpoint that is something else', (file) => writeFileSync(file('seen-checkpoint'), '明册')],
  [
    'a checkpoint that was edited',
    (file) => writeFileSync(file('seen-checkpoint'), seenIn('county').replace('\n5\n', '\n4\n')),
  ],
  ['a key that is gone', (file) => rmSync(file('key'))],
  ['a log’s key that is none', (file) => writeFileSync(file('log-keys'), 'mingce.example/log\n')],
]

for (const [what, spoil] of losses)
  test(`a memory with ${what} is no memory: nothing is shown on its word`, async () => {
    await recordAndSeal(5, 0)
    await start('county')
    await until(() => isSeen('county', 5) && existsSync(join(folder, 'county', 'log-keys')))
    await witnesses[0]?.close()
    spoil((name) => join(folder, 'county', name))
    expect((await start('county')).sighting?.how).toBe('MEMORY_LOST')
  })

test('a clock that was set back a day holds up no witness and frightens none', async () => {
  await recordAndSeal(5, 0)
  await start('county')
  await until(() => isSeen('county', 5))
  await rewrite(`update ledger.checkpoint set sealed_at = sealed_at + interval '1 day'`)
  await recordAndSeal(5, 5)
  await until(() => isSeen('county', 10))
  expect(sightings).toEqual([])
})

test('before anything is sealed there is nothing to see; then it is seen', async () => {
  await start('county')
  await recordAndSeal(1, 0)
  await until(() => isSeen('county', 1))
  expect(sightings).toEqual([])
})

test('a log whose key nobody has stated is waited for', async () => {
  await recordAndSeal(1, 0)
  await rewrite('delete from ledger.verifier_key')
  await start('city')
  await sleep(1_200)
  expect([sightings, existsSync(join(folder, 'city', 'seen-checkpoint'))]).toEqual([[], false])
  await stateLogKey(db, signer)
  await until(() => isSeen('city', 1))
})

test('a key that the log announced under the key that is known is followed, and one that it did not is not', async () => {
  const next = { ...signer, secretKey: randomBytes(32) }
  const publicKey = (each: typeof signer) => formatVerifierKey(verifierOf(each, 'ed25519'))
  const record = async (...request: Parameters<typeof writing>) => {
    const appender = createAppender(pool)
    await appender.append(writing(...request))
    await appender.close()
  }
  const seal = async (at: string) =>
    (
      await openTree(
        db,
        () => [signer, next],
        () => new Date(at),
      )
    ).sealNext(db, 10)
  await recordAndSeal(2, 0)
  const witness = await start('county')
  await until(() => isSeen('county', 2))
  const payload = { from: publicKey(signer), to: publicKey(next), overlapUntil: '2021-10-22T01:00:00.000Z' }
  await record('log/keys', 0, { type: 'LogKeyRotated', schemaVersion: 1, payload })
  await seal('2021-10-21T01:00:00.000Z')
  await until(() => isSeen('county', 3))
  await record(qingbaijiang, 2)
  await seal('2021-10-23T01:00:00.000Z')
  await until(() => isSeen('county', 4))
  await until(
    () => readFileSync(join(folder, 'county', 'log-keys'), 'utf8') === `${publicKey(signer)}\n${publicKey(next)}\n`,
  )
  expect(sightings).toEqual([])

  const stranger = { ...signer, secretKey: randomBytes(32) }
  await rewrite(
    ...forget,
    `delete from ledger.event where stream = 'log/keys'`,
    'update ledger.event set position = position - 1 where position > 2',
  )
  await (await openTree(db, stranger)).sealNext(db, 10)
  await until(() => witness.sighting !== undefined)
  expect(witness.sighting?.how).toBe('NOT_SIGNED')
})
