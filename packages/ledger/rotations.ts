import { nodesOfInclusion, proveInclusion } from '@mingce/proof/prove'
import { formatReceipt } from '@mingce/proof/receipt'
import { type Rotation, readRotation } from '@mingce/proof/rotation'
import { nodeReader, tilesOf } from '@mingce/proof/tiles'
import { type QueryExecutorProvider, sql } from 'kysely'
import { fetchTiles, tree } from './tiles.ts'

type Announcement = { readonly place: bigint; readonly entry: string }

/** Each change of the log's key that was announced, in order. */
export async function rotationsOf(db: QueryExecutorProvider): Promise<readonly Rotation[]> {
  return (await announcements(db)).flatMap(({ place, entry }) => readRotation(place, entry) ?? [])
}

/**
 * What shows each change to whoever trusts the key before it: a receipt of its announcement under the first checkpoint that
 * covers it, which the former key signed too. Changes that are not sealed yet are left out.
 *
 * @param db connections in any role that may read tiles and checkpoints
 */
export async function rotationReceipts(db: QueryExecutorProvider): Promise<readonly string[]> {
  const receipts: string[] = []
  for (const { place, entry } of await announcements(db)) {
    const { rows } = await sql<{ size: bigint; note: string }>`select size, note from ledger.checkpoint
      where size > ${place} order by size limit 1`.execute(db)
    const [covering] = rows
    if (!covering) continue
    const of = { index: place, size: covering.size }
    const tiles = await fetchTiles(db, tilesOf(nodesOfInclusion(of), of.size))
    const proof = proveInclusion(of, nodeReader(tiles, of.size, tree), tree)
    receipts.push(formatReceipt({ index: place, proof, checkpoint: covering.note, extra: Buffer.from(entry) }))
  }
  return receipts
}

async function announcements(db: QueryExecutorProvider): Promise<readonly Announcement[]> {
  const { rows } =
    await sql<Announcement>`/* ledger.announcements */ select place, entry from ledger.announcements()`.execute(db)
  return rows
}
