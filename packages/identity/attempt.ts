import type { Refusal } from '@mingce/domain/refusal'
import type { Kysely, Transaction } from 'kysely'
import { type AccessEntry, logAccess } from './access-log.ts'
import { loginOf } from './login.ts'
import type { IdentitySchema } from './schema.ts'

export type SignIn = {
  readonly login: string
  readonly password: string
  /** Where the request came from, as the outermost trusted proxy saw it: "10.18.0.7". */
  readonly address: string
  /** By the real clock, also where the demo's clock runs behind: lock-outs and sessions end by it. */
  readonly now: Date
  /** The token the browser held before; its session ends, so that nobody rides on one laid for them. */
  readonly previousToken?: string | undefined
}

export type SignInRefusal =
  | Refusal<'WRONG_LOGIN' | 'ACCOUNT_DISABLED' | 'DEMO_ACCOUNT' | 'BUSY'>
  | (Refusal<'LOCKED_OUT' | 'TOO_MANY_TRIES'> & { readonly until: Date })

export type Known = { readonly id: string; readonly password_hash: string }

export function knownBy(db: Kysely<IdentitySchema>, login: string): Promise<Known | undefined> {
  return db
    .selectFrom('identity.account')
    .select(['id', 'password_hash'])
    .where('login', '=', loginOf(login) ?? '')
    .executeTakeFirst()
}

/** Writes into the access log how an attempt went. */
export function note(
  tx: Transaction<IdentitySchema>,
  { address, now }: SignIn,
  entry: Pick<AccessEntry, 'what' | 'account' | 'detail'>,
): Promise<void> {
  return logAccess(tx, { at: now, address, ...entry })
}
