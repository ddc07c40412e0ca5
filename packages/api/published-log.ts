import { lastCosigned, lastWitnessed, verifierKeys } from '@mingce/ledger/cosignatures'
import { rotationReceipts } from '@mingce/ledger/rotations'
import { readTile } from '@mingce/ledger/tiles'
import { tileOfPath } from '@mingce/proof/tiles'
import type { Context, Hono } from 'hono'
import type { Kysely } from 'kysely'

/**
 * The log as others' tools follow it, to everyone: `/log/checkpoint`, the last with the cosignatures it has so far;
 * `/log/witnessed`, the last that witnesses of three levels cosigned; `/log/keys`, a verifier key a line, the log's own
 * first; `/log/rotations`, a receipt of each change of its key, as JSON; and the tiles of hashes. Entries are not among them.
 *
 * @param db connections in any role that may read tiles and checkpoints: append, read, public
 *
 * Source: https://c2sp.org/tlog-tiles
 */
export function publishLog(app: Hono, db: Kysely<unknown>): void {
  app.get('/log/checkpoint', async (c) => growing(c, (await lastCosigned(db))?.note, 'nothing is sealed yet\n'))
  app.get('/log/witnessed', async (c) => growing(c, (await lastWitnessed(db))?.note, 'nothing is witnessed yet\n'))
  app.get('/log/keys', async (c) => {
    const keys = (await verifierKeys(db)).map((key) => `${key}\n`).join('')
    return growing(c, keys || undefined, 'no key is stated yet\n')
  })
  app.get('/log/rotations', async (c) => {
    c.header('cache-control', 'no-cache')
    return c.json(await rotationReceipts(db))
  })
  app.get('/log/tile/*', async (c) => {
    const tile = tileOfPath(c.req.path.slice('/log'.length))
    const hashes = tile && (await readTile(db, tile))
    return hashes ? unchanging(c, hashes) : c.text('no such tile\n', 404)
  })
}

function growing(c: Context, text: string | undefined, otherwise: string): Response {
  c.header('cache-control', 'no-cache')
  return text === undefined ? c.text(otherwise, 404) : c.text(text)
}

/** A tile of this width stays as it is for ever. */
function unchanging(c: Context, bytes: Uint8Array): Response {
  c.header('content-type', 'application/octet-stream')
  c.header('cache-control', 'public, max-age=31536000, immutable')
  return c.body(Uint8Array.from(bytes))
}
