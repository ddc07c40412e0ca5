import { lastCheckpoint, readTile } from '@mingce/ledger/tiles'
import { tileOfPath } from '@mingce/proof/tiles'
import type { Context, Hono } from 'hono'
import type { Kysely } from 'kysely'

/**
 * The log as others' tools follow it: `/log/checkpoint` and the tiles of hashes, to everyone. Entries are not among them.
 *
 * @param db connections in any role that may read tiles and checkpoints: append, read, public
 *
 * Source: https://c2sp.org/tlog-tiles
 */
export function publishLog(app: Hono, db: Kysely<unknown>): void {
  app.get('/log/checkpoint', async (c) => {
    const last = await lastCheckpoint(db)
    c.header('cache-control', 'no-cache')
    return last ? c.text(last.note) : c.text('nothing is sealed yet\n', 404)
  })
  app.get('/log/tile/*', async (c) => {
    const tile = tileOfPath(c.req.path.slice('/log'.length))
    const hashes = tile && (await readTile(db, tile))
    return hashes ? unchanging(c, hashes) : c.text('no such tile\n', 404)
  })
}

/** A tile of this width stays as it is for ever. */
function unchanging(c: Context, bytes: Uint8Array): Response {
  c.header('content-type', 'application/octet-stream')
  c.header('cache-control', 'public, max-age=31536000, immutable')
  return c.body(Uint8Array.from(bytes))
}
