import { refuse } from '@mingce/domain/refusal'
import type { Kysely, Transaction } from 'kysely'
import { type Known, knownBy, note, type SignIn, type SignInRefusal } from './attempt.ts'
import { shutInProduction } from './demo-account.ts'
import { failed, lockedOut, shutOut } from './failed-try.ts'
import { forgetFailures, heldCountOf, lockedUntil, loginSubject, sweepCounts } from './lock-out.ts'
import { TooBusyError } from './narrow-gate.ts'
import { hashPassword, isOutdated, nobodysHash, verifyPassword } from './password-hash.ts'
import type { IdentitySchema } from './schema.ts'
import { beginSession, endSession, sweepSessions } from './sessions.ts'

/** `token` goes into the browser's cookie and nowhere else. */
export type SignedIn = { readonly token: string; readonly account: string }

/**
 * Signs in with a login and a password, and writes the outcome into the access log.
 *
 * A login that does not exist gets the same work, the same lock-out and the same answer as a wrong password. Of any
 * number of tries at once, only the first five wrong ones tell anything: then the right password is locked out as well.
 *
 * @returns the token of a new session, or the refusal: WRONG_LOGIN · LOCKED_OUT `until`, after 5 failures on a login ·
 *   TOO_MANY_TRIES `until`, after 30 from an address · BUSY, too many are signing in · with the right password alone
 *   ACCOUNT_DISABLED · DEMO_ACCOUNT, which production refuses
 */
export async function signIn(db: Kysely<IdentitySchema>, attempt: SignIn): Promise<SignedIn | SignInRefusal> {
  try {
    return (await shutOut(db, attempt)) ?? (await check(db, attempt))
  } catch (error) {
    if (error instanceof TooBusyError) return refuse('BUSY')
    throw error
  }
}

async function check(db: Kysely<IdentitySchema>, attempt: SignIn): Promise<SignedIn | SignInRefusal> {
  const known = await knownBy(db, attempt.login)
  const right = await verifyPassword(attempt.password, known?.password_hash ?? nobodysHash)
  if (!known || !right) return db.transaction().execute((tx) => failed(tx, attempt, known))

  const newHash = isOutdated(known.password_hash) ? await hashPassword(attempt.password) : known.password_hash
  const outcome = await db.transaction().execute((tx) => admit(tx, attempt, known, newHash))
  if (outcome === 'PASSWORD_MOVED') return check(db, attempt)
  await sweepSessions(db, attempt.now)
  await sweepCounts(db, attempt.now)
  return outcome
}

/** The password was right; whether it still is, and all else, is asked again under lock. */
async function admit(
  tx: Transaction<IdentitySchema>,
  attempt: SignIn,
  known: Known,
  newHash: string,
): Promise<SignedIn | SignInRefusal | 'PASSWORD_MOVED'> {
  const account = await tx
    .selectFrom('identity.account')
    .select(['id', 'demo', 'disabled_at'])
    .where('id', '=', known.id)
    .where('password_hash', '=', known.password_hash)
    .forUpdate()
    .executeTakeFirst()
  if (!account) return 'PASSWORD_MOVED'

  const subject = loginSubject(attempt.login)
  const until = lockedUntil(await heldCountOf(tx, subject), attempt.now)
  if (until) return lockedOut(tx, attempt, until)
  const closed = account.disabled_at ? 'ACCOUNT_DISABLED' : shutInProduction(account) ? 'DEMO_ACCOUNT' : undefined
  if (closed) {
    await note(tx, attempt, { what: 'sign_in_refused', account: known.id, detail: { reason: closed.toLowerCase() } })
    return refuse(closed)
  }
  await forgetFailures(tx, subject)
  if (attempt.previousToken) await endSession(tx, attempt.previousToken)
  await tx.updateTable('identity.account').set({ password_hash: newHash }).where('id', '=', known.id).execute()
  await note(tx, attempt, { what: 'signed_in', account: known.id })
  return { token: await beginSession(tx, known.id, attempt.now), account: known.id }
}
