import { getConnInfo } from '@hono/node-server/conninfo'
import { peekSession, sessionOf } from '@mingce/identity/sessions'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Serving } from './app.ts'
import type { RequestContext } from './context.ts'
import type { Desk } from './desk.ts'
import type { Presence } from './presence.ts'

type Room = {
  readonly serving: Serving
  readonly desk: Desk
  readonly presence: Presence
  readonly secure: boolean
}

/** Who is asking, from the app's own cookie: cookies know no ports, so each app names its own. */
export async function contextOf(c: Context, { serving, desk, presence, secure }: Room): Promise<RequestContext> {
  const cookie = `mingce_${serving.name}`
  const token = getCookie(c, cookie)
  return {
    desk,
    presence,
    standings: serving.standings,
    token,
    session: token ? await (isUnattended(c) ? peekSession : sessionOf)(desk.identity, token, new Date()) : undefined,
    address: getConnInfo(c).remote.address ?? '',
    giveToken: (given) => setCookie(c, cookie, given, { httpOnly: true, sameSite: 'Strict', path: '/', secure }),
    takeToken: () => deleteCookie(c, cookie, { path: '/' }),
  }
}

/** What a page asks by itself, an open line or a refresh with nobody at the keys, does not keep an empty chair signed in. */
function isUnattended(c: Context): boolean {
  return c.req.method === 'GET' || c.req.header('x-mingce-unattended') === '1'
}
