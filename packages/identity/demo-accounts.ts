import type { Kysely } from 'kysely'
import type { NewAccount } from './accounts.ts'
import { shutInProduction } from './demo-account.ts'
import { loginOf } from './login.ts'
import { hashPassword } from './password-hash.ts'
import { refusePassword } from './password-rule.ts'
import type { IdentitySchema } from './schema.ts'

export type DemoAccount = Required<Omit<NewAccount, 'password'>>

/**
 * Makes the demo's accounts, all or none, with one password hashed once: several hundred would else take half a minute.
 *
 * @throws under NODE_ENV=production, and when a login, an id or the password is not taken
 */
export async function createDemoAccounts(
  db: Kysely<IdentitySchema>,
  { accounts, password }: { readonly accounts: readonly DemoAccount[]; readonly password: string },
  now: Date,
): Promise<void> {
  if (shutInProduction({ demo: true })) throw new Error('production has no demo accounts')
  const password_hash = await hashPassword(password)
  const rows = accounts.map(({ id, login, displayName, authority }) => ({
    id,
    login: requireLogin(login, password),
    password_hash,
    display_name: displayName,
    authority,
    demo: true,
    created_at: now,
    disabled_at: null,
  }))
  if (rows.length > 0) await db.insertInto('identity.account').values(rows).execute()
}

function requireLogin(typed: string, password: string): string {
  const login = loginOf(typed)
  if (!login) throw new RangeError(`no login: ${JSON.stringify(typed)}`)
  const weak = refusePassword(password, login)
  if (weak) throw new RangeError(`the demo's password is refused: ${weak.refused}`)
  return login
}
