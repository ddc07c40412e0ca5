import type { Hall } from '@mingce/api/app'
import { actorOfSession } from '@mingce/api/standing'
import { logAccess } from '@mingce/identity/access-log'
import { readEntryTexts } from '@mingce/ledger/read'
import { lastCheckpoint } from '@mingce/ledger/tiles'
import { asOffice } from '@mingce/projections/asking'
import { formatEntryBundle } from '@mingce/proof/entry-bundle'
import { tileOfPath, tileWidth } from '@mingce/proof/tiles'
import type { Hono } from 'hono'
import { level } from '../level.ts'

/**
 * `/log/tile/entries/…`: the entries themselves as far as they are sealed, to auditors alone, since they hold what is not
 * public; who took which is in the access log.
 *
 * Source: https://c2sp.org/tlog-tiles
 */
export function entryBundles(app: Hono, { desk, contextOf }: Hall): void {
  app.get('/log/tile/entries/*', async (c) => {
    const { session, address } = await contextOf(c)
    const actor = session && (await actorOfSession(desk, session))
    const path = c.req.path.slice('/log'.length)
    const note = (what: 'refused' | 'auditor_read') =>
      logAccess(desk.identity, { at: new Date(), account: session?.account, address, what, detail: { path } })
    if (actor?.level !== level.standing) {
      await note('refused')
      return c.json({ error: 'SIGNED_OUT' }, 401)
    }
    const tile = tileOfPath(path)
    const sealed = (await lastCheckpoint(desk.ledger))?.size ?? 0n
    if (!tile || tile.width > tileWidth(0, tile.index, sealed)) return c.text('no such bundle\n', 404)

    await note('auditor_read')
    const after = tile.index * 256n - 1n
    const texts = await asOffice(desk.read, actor, (tx) => readEntryTexts(tx, { after, limit: tile.width }))
    c.header('content-type', 'application/octet-stream')
    c.header('cache-control', 'private, no-store')
    return c.body(Uint8Array.from(formatEntryBundle(texts.map((text) => Buffer.from(text)))))
  })
}
