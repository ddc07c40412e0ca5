import { randomUUID } from 'node:crypto'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { type Refusal, refuse } from '@mingce/domain/refusal'
import type { Kysely } from 'kysely'
import { forgetFailures, loginSubject } from './lock-out.ts'
import { loginOf } from './login.ts'
import { hashPassword } from './password-hash.ts'
import { type PasswordRefusal, refusePassword } from './password-rule.ts'
import type { IdentitySchema } from './schema.ts'
import { endSessionsOf } from './sessions.ts'

/** An account as others may see it: without its password's hash. */
export type Account = {
  /** Opaque, and what the ledger names: "acc-510113-01". */
  readonly id: string
  readonly login: string
  /** Personal data; null once it was erased. */
  readonly displayName: string | null
  /** The body in whose stream `authority/{code}` its post stands. */
  readonly authority: DivisionCode
  readonly demo: boolean
  readonly disabledAt: Date | null
}

export type NewAccount = {
  /** One that says nothing of its holder; made up when it is not given. */
  readonly id?: string
  readonly login: string
  readonly password: string
  readonly displayName: string
  readonly authority: DivisionCode
}

export type AccountRefusal = PasswordRefusal | Refusal<'LOGIN_MALFORMED' | 'LOGIN_TAKEN'>

/**
 * Makes an account. It may sign in at once, and may do nothing until a post is given to it in the ledger.
 *
 * @param now by the real clock
 * @returns its opaque id, or the refusal
 */
export async function createAccount(
  db: Kysely<IdentitySchema>,
  account: NewAccount,
  now: Date,
): Promise<{ readonly id: string } | AccountRefusal> {
  const login = loginOf(account.login)
  if (!login) return refuse('LOGIN_MALFORMED')
  const weak = refusePassword(account.password, login)
  if (weak) return weak

  const { id = `acc-${randomUUID()}`, displayName, authority } = account
  const password_hash = await hashPassword(account.password)
  const made = await db
    .insertInto('identity.account')
    .values({
      id,
      login,
      password_hash,
      display_name: displayName,
      authority,
      demo: false,
      created_at: now,
      disabled_at: null,
    })
    .onConflict((same) => same.column('login').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ?? refuse('LOGIN_TAKEN')
}

/** From this moment the account has no session and cannot sign in. */
export async function disableAccount(db: Kysely<IdentitySchema>, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const found = await tx
      .updateTable('identity.account')
      .set({ disabled_at: now })
      .where('id', '=', id)
      .executeTakeFirst()
    requireOne(found.numUpdatedRows, id)
    await endSessionsOf(tx, id)
  })
}

/** Lets a disabled account sign in again; its old sessions stay ended. */
export async function enableAccount(db: Kysely<IdentitySchema>, id: string): Promise<void> {
  const found = await db
    .updateTable('identity.account')
    .set({ disabled_at: null })
    .where('id', '=', id)
    .executeTakeFirst()
  requireOne(found.numUpdatedRows, id)
}

/**
 * Gives an account another password, ends its sessions and lifts its lock-out.
 *
 * @returns undefined when it is done, or why the password is not taken
 */
export async function setPassword(
  db: Kysely<IdentitySchema>,
  id: string,
  password: string,
): Promise<PasswordRefusal | undefined> {
  const { login } = await db
    .selectFrom('identity.account')
    .select('login')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const weak = refusePassword(password, login)
  if (weak) return weak

  const password_hash = await hashPassword(password)
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('identity.account').set({ password_hash }).where('id', '=', id).execute()
    await endSessionsOf(tx, id)
    await forgetFailures(tx, loginSubject(login))
  })
  return undefined
}

/** The account with a login, however it is written; undefined when there is none. */
export async function accountByLogin(db: Kysely<IdentitySchema>, login: string): Promise<Account | undefined> {
  return db
    .selectFrom('identity.account')
    .select(['id', 'login', 'display_name as displayName', 'authority', 'demo', 'disabled_at as disabledAt'])
    .where('login', '=', loginOf(login) ?? '')
    .executeTakeFirst()
}

function requireOne(rows: bigint, id: string): void {
  if (rows !== 1n) throw new Error(`there is no account ${id}`)
}
