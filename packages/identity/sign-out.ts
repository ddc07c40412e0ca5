import type { Kysely } from 'kysely'
import { logAccess } from './access-log.ts'
import type { IdentitySchema } from './schema.ts'
import { endSession } from './sessions.ts'

/** Ends the session of a token and writes that into the access log; a session already over is nothing to write. */
export async function signOut(
  db: Kysely<IdentitySchema>,
  { token, address, now }: { readonly token: string; readonly address: string; readonly now: Date },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const account = await endSession(tx, token)
    if (account) await logAccess(tx, { at: now, account, address, what: 'signed_out' })
  })
}
