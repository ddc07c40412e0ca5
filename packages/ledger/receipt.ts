import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { nodesOfInclusion, proveInclusion } from '@mingce/proof/prove'
import { formatReceipt } from '@mingce/proof/receipt'
import { nodeReader, tilesOf } from '@mingce/proof/tiles'
import { includes } from '@mingce/proof/verify'
import type { QueryExecutorProvider } from 'kysely'
import { type CosignedCheckpoint, lastCosigned, lastWitnessed } from './cosignatures.ts'
import { parseEntry } from './entry.ts'
import { fetchTiles, tree } from './tiles.ts'

/** What shows anyone, without us, that an entry stands in the log. */
export type EntryReceipt = {
  /** The entry's leaf, 32 bytes. */
  readonly leaf: Uint8Array
  /** How many entries the checkpoint covers. */
  readonly size: bigint
  /** The checkpoint with its signatures. */
  readonly checkpoint: string
  /**
   * C2SP tlog-proof@v1 whose `extra` holds the entry's bytes, so that it is verified from itself and the log's key. Without
   * them where the entry was redacted: whoever has the bytes of old may still verify them.
   */
  readonly text: string
}

type Placed = {
  readonly position: bigint
  /** Its canonical text, as it is stored. */
  readonly entry: string
}

/**
 * The receipt (回执) of an entry, proved from the tiles under the last checkpoint that was witnessed, or the last that was
 * signed where none that covers it was. Nothing of it is kept: whoever asks later gets one under a later checkpoint.
 *
 * @param db connections in any role that may read tiles and checkpoints: append, read, public
 * @returns undefined while the entry is not sealed
 * @throws when the entry is not the one that was sealed at its position
 */
export async function proveEntry(
  db: QueryExecutorProvider,
  { position, entry }: Placed,
): Promise<EntryReceipt | undefined> {
  const covering = await checkpointOver(db, position)
  if (!covering) return undefined
  const { size, note: checkpoint } = covering
  const of = { index: position, size }
  const nodes = [{ level: 0, index: position }, ...nodesOfInclusion(of)]
  const read = nodeReader(await fetchTiles(db, tilesOf(nodes, size)), size, tree)
  const proof = proveInclusion(of, read, tree)
  const extra = parseEntry(entry).redacted ? undefined : Buffer.from(entry)
  const leaf = extra ? tree.leafHash(extra) : read(0, position)
  if (!includes({ ...of, leafHash: leaf, proof, root: rootIn(checkpoint) }, tree))
    throw new Error(`ledger is broken: the entry at ${position} is not the one that was sealed there`)
  return {
    leaf,
    size,
    checkpoint,
    text: formatReceipt({ index: position, proof, checkpoint, ...(extra && { extra }) }),
  }
}

async function checkpointOver(db: QueryExecutorProvider, position: bigint): Promise<CosignedCheckpoint | undefined> {
  for (const last of [lastWitnessed, lastCosigned]) {
    const checkpoint = await last(db)
    if (checkpoint && position < checkpoint.size) return checkpoint
  }
  return undefined
}

function rootIn(note: string): Uint8Array {
  return parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1)).root
}
