import { formatCheckpoint, parseCheckpoint } from '@mingce/proof/checkpoint'
import { type CompactRange, compactRange, rootOfFrontier } from '@mingce/proof/compact-range'
import { nodesOf } from '@mingce/proof/node'
import { noteSignature, signNote, verifyNote } from '@mingce/proof/note'
import { frontierAt } from '@mingce/proof/prove'
import { nodeReader, tilesOf } from '@mingce/proof/tiles'
import type { Signer } from '@mingce/proof/verifier'
import { type QueryExecutorProvider, sql } from 'kysely'
import { stateLogKey } from './cosignatures.ts'
import { type LogKeys, type SigningMoment, signersFor, verifiersFor } from './log-keys.ts'
import { rotationsOf } from './rotations.ts'
import { fetchTiles, lastCheckpoint, tree } from './tiles.ts'

/** The log's last checkpoint was signed by another key than ours: ours is lost, or this is not its log. */
export class ForeignCheckpointError extends Error {
  override readonly name = 'ForeignCheckpointError'
}

/** The tree as it stands sealed, held by the one process that seals it. */
export type SealedTree = {
  readonly size: bigint
  /**
   * Seals what was recorded since, at most `most` entries.
   *
   * @returns false when another process sealed meanwhile: this tree is no longer the last one
   */
  sealNext(db: QueryExecutorProvider, most: number): Promise<boolean>
}

/**
 * The tree of the last checkpoint, ready to grow.
 *
 * @param key that signs, or where the keys of the log are found
 * @param clock which says when an overlap of keys is over
 * @throws {ForeignCheckpointError} when the last checkpoint is not signed by a key of ours
 * @throws when the tiles do not come to the root that was signed
 */
export async function openTree(
  db: QueryExecutorProvider,
  key: Signer | LogKeys,
  clock = () => new Date(),
): Promise<SealedTree> {
  const keys = typeof key === 'function' ? key : () => [key]
  let growths: Growths = new Map()
  const onNode = (level: number, index: bigint, hash: Uint8Array) => grow(growths, level, index, hash)
  const from = await lastFrontier(db, keys())
  const range = compactRange({ from, tree, onNode })
  let sealed = from.size
  const stated = new Set<string>()

  return {
    get size() {
      return sealed
    },
    async sealNext(db, most) {
      for (const leaf of await leavesAfter(db, sealed, most)) range.append(leaf)
      if (range.size === sealed) return true
      const signers = await signersNow(db, keys, { size: range.size, now: clock() })
      for (const signer of signers) await stateOnce(db, signer, stated)
      const ours = await seal(db, { since: sealed, growths, range, signers })
      sealed = range.size
      growths = new Map()
      return ours
    },
  }
}

async function signersNow(db: QueryExecutorProvider, keys: LogKeys, moment: Omit<SigningMoment, 'rotations'>) {
  const signers = signersFor(keys(), { ...moment, rotations: await rotationsOf(db) })
  if (signers.length === 0)
    throw new ForeignCheckpointError(
      `no key is at hand that may sign the checkpoint of ${moment.size} entries: bring it back`,
    )
  return signers as readonly [Signer, ...Signer[]]
}

async function stateOnce(db: QueryExecutorProvider, signer: Signer, stated: Set<string>): Promise<void> {
  const key = Buffer.from(signer.secretKey).toString('base64') // the public key would be computed at each checkpoint
  if (stated.has(key)) return
  await stateLogKey(db, signer)
  stated.add(key)
}

async function lastFrontier(db: QueryExecutorProvider, keys: readonly Signer[]) {
  const last = await lastCheckpoint(db)
  if (!last) return { size: 0n, hashes: [] }
  const verified = verifyNote(last.note, verifiersFor(keys, await rotationsOf(db)))
  if (!verified)
    throw new ForeignCheckpointError(
      `the checkpoint of size ${last.size} is not signed by ${keys[0]?.name}: bring back the key that signed it`,
    )
  const { size, root } = parseCheckpoint(verified.text)
  const tiles = await fetchTiles(db, tilesOf(nodesOf(0n, size), size))
  const hashes = frontierAt(size, nodeReader(tiles, size, tree))
  if (!Buffer.from(root).equals(rootOfFrontier(hashes, tree)))
    throw new Error(`ledger is broken: the tiles do not come to the root that was signed for ${size} entries`)
  return { size, hashes }
}

async function leavesAfter(db: QueryExecutorProvider, size: bigint, most: number): Promise<readonly Buffer[]> {
  const { rows } = await sql<{ leaf: Buffer }>`/* ledger.leaves */
    select leaf from ledger.event where position >= ${size} order by position limit ${most}`.execute(db)
  return rows.map(({ leaf }) => leaf)
}

/** Hashes for the right of tiles, by level and index. */
type Growths = Map<string, { readonly level: number; readonly index: bigint; readonly hashes: Uint8Array[] }>

/** Of the nodes, tiles hold those of every eighth level. */
function grow(growths: Growths, level: number, index: bigint, hash: Uint8Array): void {
  if (level % 8 !== 0) return
  const tile = { level: level / 8, index: index >> 8n }
  const key = `${tile.level}/${tile.index}`
  const growth = growths.get(key) ?? { ...tile, hashes: [] }
  growth.hashes.push(hash)
  growths.set(key, growth)
}

type Step = {
  readonly since: bigint
  readonly growths: Growths
  readonly range: CompactRange
  readonly signers: readonly [Signer, ...Signer[]]
}

async function seal(db: QueryExecutorProvider, { since, growths, range, signers }: Step): Promise<boolean> {
  const grown = [...growths.values()]
  const levels = grown.map(({ level }) => level)
  const indices = grown.map(({ index }) => index)
  const hashes = grown.map((each) => Buffer.concat(each.hashes))
  const [signer, ...others] = signers
  const text = formatCheckpoint({ origin: signer.name, size: range.size, root: range.root() })
  const note = signNote(text, signer) + others.map((other) => noteSignature(text, other)).join('')
  const { rows } = await sql<{ ours: boolean }>`/* ledger.seal */
    select ledger.seal(${since}, ${levels}, ${indices}, ${hashes}, ${range.size}, ${note}) as ours`.execute(db)
  return rows[0]?.ours ?? false
}
