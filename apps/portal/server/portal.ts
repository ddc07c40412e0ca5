import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Clock, todayAt } from '@mingce/api/clock'
import { publishLog } from '@mingce/api/published-log'
import { clockOffsetMs } from '@mingce/projections/register/demonstration'
import { registeredRounds } from '@mingce/projections/register/questions'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { faultPage, notFoundPage } from '../pages/fault-page.ts'
import { layout } from '../pages/layout.ts'
import { publicReceipt } from './public-receipt.ts'
import { createReader } from './reader.ts'
import { type At, routes } from './routes.ts'

const built = fileURLToPath(new URL('../dist', import.meta.url))
const elderCookie = 'mingce_elder'

/**
 * The public's pages: readable without a script, without a sign-in, and from the register alone.
 *
 * @param clock the machine's own, which a demonstration's goes by; it says which 公示 still run
 */
export function createPortal(register: Kysely<unknown>, clock: Clock = () => new Date()): Hono {
  const portal = new Hono()
  const reader = createReader(register)
  const [wordsOnly, withScript] = [
    securityHeaders({}),
    securityHeaders({ scriptSrc: ["'self'"], connectSrc: ["'self'"] }),
  ]
  portal.use((c, next) => (/^\/verify(\/|$)/.test(c.req.path) ? withScript : wordsOnly)(c, next))
  portal.use('/assets/*', serveStatic({ root: fileURLToPath(new URL('..', import.meta.url)) }))
  portal.use(
    '/scripts/*',
    serveStatic({
      root: built,
      rewriteRequestPath: (path) => path.slice('/scripts'.length),
      onFound: (_, c) => c.header('cache-control', 'no-cache'),
    }),
  )
  portal.get('/livez', (c) => c.text('ok'))
  portal.get('/readyz', async (c) => {
    await sql`select 1`.execute(register)
    return c.text('ok')
  })
  publishLog(portal, register)
  portal.get('/elder', (c) => {
    const on = c.req.query('on') === '1'
    setCookie(c, elderCookie, on ? '1' : '0', { path: '/', sameSite: 'Lax', maxAge: 31_536_000 })
    return c.redirect(ownPath(c.req.query('back')), 303)
  })
  portal.get('/county/:code/receipt', async (c) => (await publicReceipt(c, reader, register)) ?? c.notFound())
  for (const { path, page } of routes)
    portal.get(path, async (c) => {
      const { content, demonstration } = await reader(async (tx) => {
        const [offsetMs, rounds] = await Promise.all([clockOffsetMs(tx), registeredRounds(tx)])
        const today = todayAt(() => new Date(clock().getTime() + offsetMs)) // a demonstration goes on from its own day
        return { content: await page({ tx, register, rounds, today }, c), demonstration: isDemonstration(rounds) }
      })
      const elder = getCookie(c, elderCookie) === '1'
      if (demonstration) c.header('x-robots-tag', 'noindex, nofollow')
      const shown = content ?? notFoundPage()
      return c.html(layout(shown, { path: c.req.path, elder, demonstration }), content ? 200 : 404)
    })
  portal.notFound(async (c) => {
    const demonstration = isDemonstration(await reader(registeredRounds))
    return c.html(layout(notFoundPage(), { path: '/', elder: false, demonstration }), 404)
  })
  portal.onError((error, c) => {
    process.stderr.write(`${error.stack ?? error.message}\n`)
    return c.html(layout(faultPage(), { path: '/', elder: false, demonstration: false }), 500)
  })
  return portal
}

/** A ledger with a round on a made-up document is a demonstration, and every page says so. */
function isDemonstration(rounds: At['rounds']): boolean {
  return rounds.some((round) => round.synthetic)
}

/** A path of this portal, never an address elsewhere. */
function ownPath(back: string | undefined): string {
  return back?.startsWith('/') && !back.startsWith('//') && !back.includes('\\') ? back : '/'
}

/** @param script what a page with a script of our own may do beside; nothing for the others */
function securityHeaders(script: { readonly scriptSrc?: string[]; readonly connectSrc?: string[] }) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      ...script,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'strict-origin-when-cross-origin',
  })
}
