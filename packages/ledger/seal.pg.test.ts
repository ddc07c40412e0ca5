import { randomBytes } from 'node:crypto'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { rootOf, verifyConsistency, verifyInclusion } from '@mingce/proof/merkle'
import { verifierOf, verifyNote } from '@mingce/proof/note'
import { nodesOfConsistency, nodesOfInclusion, proveConsistency, proveInclusion } from '@mingce/proof/prove'
import { nodeReader, tilesOf } from '@mingce/proof/tiles'
import type { Kysely } from 'kysely'
import { Client, type Pool } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect, kyselyOn } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { createSealer } from './seal.ts'
import { sealInThread } from './seal-in-thread.ts'
import { ForeignCheckpointError, openTree } from './sealed-tree.ts'
import { signingKey, UnreadableKeyError, writeSigningKeys } from './signing-key.ts'
import { drafted, qingbaijiang, writing } from './test-requests.ts'
import { fetchTiles, lastCheckpoint, readTile, tree } from './tiles.ts'

const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }
const verifiers = [verifierOf(signer, 'ed25519')]

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

async function recordEntries(count: number, stream = qingbaijiang, version = 0): Promise<void> {
  const appender = createAppender(pool)
  await appender.append(
    writing(stream, version, ...Array.from({ length: count }, (_, index) => drafted({ name: `事项${index}` }))),
  )
  await appender.close()
}

async function leaves(): Promise<Buffer[]> {
  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from ledger.event order by position')
  return rows.map(({ leaf }) => leaf)
}

async function sealed() {
  const last = await lastCheckpoint(db)
  const verified = last && verifyNote(last.note, verifiers)
  if (!verified) throw new Error('nothing sealed')
  return parseCheckpoint(verified.text)
}

const tilesNow = async () =>
  (await pool.query('select level, index, hashes from ledger.tile order by level, index')).rows.map(
    ({ level, index, hashes }) => `${level}/${index} ${hashes.toString('hex')}`,
  )

test('the checkpoint names every entry, its root is RFC 6962’s, and tiles alone prove each entry and each earlier tree', async () => {
  await recordEntries(300)
  const sealedTree = await openTree(db, signer)
  await sealedTree.sealNext(db, 100)
  const earlier = await sealed()
  await sealedTree.sealNext(db, 1_000)
  const { size, root } = await sealed()
  expect([earlier.size, size]).toEqual([100n, 300n])
  const leafHashes = await leaves()
  expect(Buffer.from(root)).toEqual(Buffer.from(rootOf(leafHashes)))

  for (const index of [0n, 99n, 100n, 255n, 256n, 299n]) {
    const nodes = nodesOfInclusion({ index, size })
    const read = nodeReader(await fetchTiles(db, tilesOf(nodes, size)), size, tree)
    const leafHash = leafHashes[Number(index)] ?? Buffer.alloc(0)
    expect(verifyInclusion({ leafHash, index, size, root, proof: proveInclusion({ index, size }, read) })).toBe(true)
  }
  const sizes = { size1: earlier.size, size2: size }
  const read = nodeReader(await fetchTiles(db, tilesOf(nodesOfConsistency(sizes), size)), size, tree)
  const proof = proveConsistency(sizes, read)
  expect(verifyConsistency({ ...sizes, root1: earlier.root, root2: root, proof })).toBe(true)
})

test('sealed in steps by ever new sealers, the tiles are those of the whole', async () => {
  await recordEntries(260)
  while (((await lastCheckpoint(db))?.size ?? 0n) < 260n) await (await openTree(db, signer)).sealNext(db, 37)
  const inSteps = await tilesNow()
  const all = await leaves()
  expect(inSteps[0]).toBe(`0/0 ${Buffer.concat(all.slice(0, 256)).toString('hex')}`)
  expect(inSteps[1]).toBe(`0/1 ${Buffer.concat(all.slice(256)).toString('hex')}`)
  expect(inSteps[2]).toBe(`1/0 ${Buffer.from(rootOf(all.slice(0, 256))).toString('hex')}`)
  expect(inSteps).toHaveLength(3)
})

test('a tile is given as wide as it is asked for, and not before it is sealed that far', async () => {
  await recordEntries(3)
  await (await openTree(db, signer)).sealNext(db, 10)
  const [first, second] = await leaves()
  expect(await readTile(db, { level: 0, index: 0n, width: 2 })).toEqual(
    Buffer.concat([first ?? '', second ?? ''] as Buffer[]),
  )
  expect(await readTile(db, { level: 0, index: 0n, width: 4 })).toBeUndefined()
  expect(await readTile(db, { level: 1, index: 0n, width: 1 })).toBeUndefined()
})

test('of two sealers one seals and the other takes over; no checkpoint is ever smaller than the one before', async () => {
  const sizes: bigint[] = []
  const who: string[] = []
  const start = (name: string) =>
    createSealer(db, signer, {
      onSealed(size) {
        sizes.push(size)
        who.push(name)
      },
    })
  const [a, b] = [start('a'), start('b')]
  const untilSealed = async (size: bigint) => {
    while (((await lastCheckpoint(db))?.size ?? 0n) < size) await new Promise((settle) => setTimeout(settle, 20))
  }
  await recordEntries(10)
  await untilSealed(10n)
  await (who[0] === 'a' ? a : b).close()
  await recordEntries(10, qingbaijiang, 10)
  await untilSealed(20n)
  await Promise.all([a.close(), b.close()])
  expect(new Set(who).size).toBe(2)
  expect(sizes).toEqual(sizes.toSorted((one, other) => Number(one - other)))
  expect(new Set(sizes).size).toBe(sizes.length)
})

test('in a thread of its own a sealer signs with the key of its file, and whoever is left takes over from it', async () => {
  const keyFile = join(mkdtempSync(join(tmpdir(), 'mingce-key-')), 'log-key')
  writeSigningKeys(keyFile, [signer])
  const sizes: bigint[] = []
  const told = Promise.withResolvers<bigint>()
  const onSealed = (size: bigint) => {
    sizes.push(size)
    told.resolve(size)
  }
  const thread = sealInThread({ url: database.appUrl, keyFile }, { onSealed })
  await recordEntries(10)
  thread.wake()
  expect(await told.promise).toBe(10n)
  await thread.close()
  await recordEntries(1, qingbaijiang, 10)
  await (await openTree(db, signer)).sealNext(db, 10)
  expect((await sealed()).size).toBe(11n)
  expect(sizes).toEqual([10n])
})

test('what keeps the thread from sealing is told, and nothing is sealed', async () => {
  const keyFile = join(mkdtempSync(join(tmpdir(), 'mingce-key-')), 'log-key')
  writeFileSync(keyFile, 'mingce.example/log\nshort\n')
  const told = Promise.withResolvers<unknown>()
  const thread = sealInThread({ url: database.appUrl, keyFile }, { onFailed: told.resolve })
  expect(String(await told.promise)).toContain('holds no signing key')
  await thread.close()
  expect(await lastCheckpoint(db)).toBeUndefined()
})

test('a sealer that was overtaken seals nothing and says so', async () => {
  await recordEntries(5)
  const overtaken = await openTree(db, signer)
  expect(await (await openTree(db, signer)).sealNext(db, 3)).toBe(true)
  expect(await overtaken.sealNext(db, 5)).toBe(false)
  expect((await sealed()).size).toBe(3n)
})

test('whoever has another key than the one that signed last refuses to sign, and says how to go on', async () => {
  await recordEntries(1)
  await (await openTree(db, signer)).sealNext(db, 1)
  const other = { ...signer, secretKey: randomBytes(32) }
  await expect(openTree(db, other)).rejects.toThrow(ForeignCheckpointError)
  await expect(openTree(db, other)).rejects.toThrow('bring back the key')
})

test('the key is made once, readable to its owner alone; a file that holds none is refused and left as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingce-key-'))
  const file = join(folder, 'log-key')
  const made = signingKey(file)
  expect(signingKey(file)).toEqual(made)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(made.secretKey).toHaveLength(32)

  const broken = join(folder, 'broken')
  writeFileSync(broken, 'mingce.example/log\nshort\n')
  expect(() => signingKey(broken)).toThrow(UnreadableKeyError)
})

const attacks = [
  `update ledger.checkpoint set note = ''`,
  'delete from ledger.checkpoint',
  'truncate ledger.checkpoint',
  'delete from ledger.tile',
  'truncate ledger.tile',
  `update ledger.tile set hashes = substring(hashes for 32)`,
  `update ledger.tile set hashes = sha256('') || substring(hashes from 33)`,
  'update ledger.tile set index = index + 1',
]

test('tiles and checkpoints only grow: the owner’s attempts are refused too, and the apps may write neither', async () => {
  await recordEntries(2)
  await (await openTree(db, signer)).sealNext(db, 2)
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (const attack of attacks) {
    await expect(owner.query(attack)).rejects.toThrow('the ledger only grows')
    await expect(pool.query(attack)).rejects.toThrow('permission denied')
  }
  await owner.end()
  await expect(pool.query(`insert into ledger.checkpoint values (9, '')`)).rejects.toThrow('permission denied')
  await expect(pool.query(`insert into ledger.tile values (0, 9, sha256(''))`)).rejects.toThrow('permission denied')
})

test('no checkpoint goes beyond what is recorded, or back', async () => {
  await recordEntries(2)
  await (await openTree(db, signer)).sealNext(db, 2)
  const seal = (since: number, size: number) =>
    pool.query(`select ledger.seal($1, '{}', '{}', '{}', $2, 'a note') as ours`, [since, size])
  await expect(seal(2, 3)).rejects.toThrow('is refused')
  await expect(seal(2, 2)).rejects.toThrow('is refused')
  await expect(seal(2, 1)).rejects.toThrow('is refused')
  expect((await seal(1, 2)).rows).toEqual([{ ours: false }])
})

test('tiles that a superuser changed are found when the tree is opened', async () => {
  await recordEntries(2)
  await (await openTree(db, signer)).sealNext(db, 2)
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('alter table ledger.tile disable trigger grows_to_the_right')
  await owner.query(`update ledger.tile set hashes = sha256('') || substring(hashes from 33)`)
  await owner.end()
  await expect(openTree(db, signer)).rejects.toThrow('do not come to the root that was signed')
})
