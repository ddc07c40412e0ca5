import type { Sighting } from '@mingce/ledger/witness'
import type { Witness } from '@mingce/ledger/witness-in-database'
import type { Context, Hono } from 'hono'
import { inconsistentPage } from './inconsistent-page.ts'

/** Every answer of a server that shows nothing bears it, so that screens and whoever watches tell it from a server that is away. */
const mark = 'x-mingce-log'

/** What stays open: whoever keeps the server running, and others' tools, see for themselves. */
const open = /^\/(livez|readyz|log\/.*)$/

/**
 * Once the log is not consistent with what this app has seen of it, nothing of it is shown: every page is a plain red one
 * that says so, every call is refused with 503 and `LOG_INCONSISTENT`.
 */
export function refuseInconsistent(app: Hono, witness: Pick<Witness, 'sighting'> | undefined): void {
  app.use(async (c, next) => {
    const sighting = witness?.sighting
    if (!sighting || open.test(c.req.path)) return next()
    return refuse(c, sighting)
  })
}

function refuse(c: Context, sighting: Sighting): Response {
  markInconsistent(c)
  if (c.req.path.startsWith('/api/')) return c.json({ error: 'LOG_INCONSISTENT' }, 503)
  return c.html(inconsistentPage(sighting, c.get('secureHeadersNonce') ?? ''), 503)
}

export function markInconsistent(c: Context): void {
  c.header(mark, 'inconsistent')
  c.header('cache-control', 'no-store')
}
