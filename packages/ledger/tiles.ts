import { hash } from 'node:crypto'
import { type Tile, tilePath } from '@mingce/proof/tiles'
import { treeHash } from '@mingce/proof/tree-hash'
import { type QueryExecutorProvider, sql } from 'kysely'

/** The tree's hashes by Node's own SHA-256, several times as fast as JavaScript's. */
export const tree = treeHash((data) => hash('sha256', data, 'buffer'))

/** The last signed checkpoint, a note; undefined when nothing is sealed yet. */
export async function lastCheckpoint(
  db: QueryExecutorProvider,
): Promise<{ readonly size: bigint; readonly note: string } | undefined> {
  const { rows } = await sql<{ size: bigint; note: string }>`/* ledger.checkpoint */
    select size, note from ledger.checkpoint order by size desc limit 1`.execute(db)
  return rows[0]
}

/** The hashes of a tile, 32 bytes each, as many as its width says; undefined where it is not sealed that far, or holds entries. */
export async function readTile(db: QueryExecutorProvider, { level, index, width }: Tile): Promise<Buffer | undefined> {
  if (level === 'entries') return undefined
  const { rows } = await sql<{ hashes: Buffer }>`/* ledger.tile */
    select substring(hashes for ${width * 32}) as hashes from ledger.tile
     where level = ${level} and index = ${index} and octet_length(hashes) >= ${width * 32}`.execute(db)
  return rows[0]?.hashes
}

/**
 * Fetches tiles beforehand, for what reads them one by one.
 *
 * @returns what `nodeReader` of `@mingce/proof/tiles` reads tiles with; it throws where one is not sealed that far
 */
export async function fetchTiles(
  db: QueryExecutorProvider,
  tiles: readonly Tile[],
): Promise<(tile: Tile) => Uint8Array> {
  const found = new Map<string, Uint8Array | undefined>()
  for (const tile of tiles) found.set(tilePath(tile), await readTile(db, tile))
  return (tile) => {
    const hashes = found.get(tilePath(tile))
    if (!hashes) throw new Error(`ledger is broken: ${tilePath(tile)} is not sealed`)
    return hashes
  }
}
