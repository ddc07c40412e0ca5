import type { Standing } from '@mingce/domain/authority/post'
import type { Witness } from '@mingce/ledger/witness-in-database'
import type { AnyRouter } from '@trpc/server'
import { type Context, Hono } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import type { RequestContext } from './context.ts'
import { contextOf } from './context-of.ts'
import type { Desk } from './desk.ts'
import { errorNumber } from './error-number.ts'
import { markInconsistent, refuseInconsistent } from './inconsistent-log.ts'
import { pagesOf } from './pages.ts'
import type { Presence } from './presence.ts'
import { publishLog } from './published-log.ts'
import { isSameOrigin } from './same-origin.ts'
import { answerProcedures } from './trpc.ts'

/** What makes one app's server. */
export type Serving = {
  /** "county": names the cookie and the log. */
  readonly name: string
  readonly standings: readonly Standing[]
  readonly router: AnyRouter
  /** The folder the client was built into. */
  readonly clientRoot: string
  /** Whether this process carries the ledger into the projections; audit and portal only read. */
  readonly follows: boolean
  /** Routes beside the procedures, such as an upload. Those that change something are same-origin too. */
  readonly routes?: (app: Hono, hall: Hall) => void
  /** What the app does by itself beside answering. */
  readonly jobs?: (desk: Desk, log: Logger) => Job | undefined
}

export type Job = { readonly close: () => void }

export type Hall = {
  readonly desk: Desk
  readonly contextOf: (c: Context) => Promise<RequestContext>
}

export type Standings = {
  readonly desk: Desk
  readonly presence: Presence
  readonly log: Logger
  readonly secure: boolean
  /** Whoever saw the log before; where there is none, nobody compares. */
  readonly witness?: Pick<Witness, 'sighting'> | undefined
  /** The sending of mail, where this process does it. */
  readonly notices?: { readonly metrics: () => Promise<string> } | undefined
}

/** One app's server: alive, ready, procedures, pages. Every answer carries the browser's wall. */
export function createApp(serving: Serving, { desk, presence, log, secure, witness, notices }: Standings): Hono {
  const app = new Hono()
  const context = (c: Context) => contextOf(c, { serving, desk, presence, secure })
  app.use(securityHeaders(secure))
  refuseInconsistent(app, witness)
  app.use('/api/*', async (c, next) => {
    if (c.req.method === 'GET' || isSameOrigin(c.req.raw, c.req.header('host'))) return next()
    return c.json({ error: 'NOT_SAME_ORIGIN' }, 403)
  })
  app.get('/livez', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const health = await desk.follower.health()
    const log = witness?.sighting?.how ?? null
    if (log) markInconsistent(c)
    return c.json({ ...health, ready: health.ready && !log, log }, health.ready && !log ? 200 : 503)
  })
  if (notices) app.get('/metrics', async (c) => c.text(await notices.metrics()))
  serving.routes?.(app, { desk, contextOf: context })
  publishLog(app, desk.ledger)
  app.all('/api/*', async (c) => answerProcedures(c, { router: serving.router, context: await context(c), log }))
  pagesOf(app, serving.clientRoot)
  app.onError((error, c) => {
    const number = errorNumber(error)
    log.error({ err: error, number, path: c.req.path }, 'a request failed')
    return c.json({ error: 'INTERNAL_SERVER_ERROR', data: { number } }, 500)
  })
  return app
}

function securityHeaders(secure: boolean) {
  return secureHeaders({
    overwrite: false, // a file's own policy is narrower
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    strictTransportSecurity: secure ? 'max-age=31536000' : false,
  })
}
