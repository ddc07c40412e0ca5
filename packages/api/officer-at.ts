import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import { type AccessEntry, logAccess } from '@mingce/identity/access-log'
import type { Context } from 'hono'
import type { Hall } from './app.ts'
import { actorOfSession } from './standing.ts'

/** Whoever asks at a route beside the procedures, and a way to note in the access log what they did there. */
export type Asker = { readonly actor: Actor; readonly note: (what: AccessEntry['what']) => Promise<void> }

/**
 * Who asks for a file or brings one: an officer of this standing, by the post they hold now.
 *
 * @returns the answer that refuses anyone else, whose try is then in the access log
 */
export async function officerAt(c: Context, { desk, contextOf }: Hall, standing: Standing): Promise<Asker | Response> {
  const { session, address } = await contextOf(c)
  const actor = session && (await actorOfSession(desk, session))
  const detail = { path: c.req.path }
  const note: Asker['note'] = async (what) => {
    await logAccess(desk.identity, { at: new Date(), account: session?.account, address, what, detail })
  }
  if (actor?.level === standing) return { actor, note }
  await note('refused')
  return c.json({ error: 'SIGNED_OUT' }, 401)
}
