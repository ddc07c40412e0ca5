import { refuse } from '@mingce/domain/refusal'
import type { Kysely, Transaction } from 'kysely'
import { type Known, knownBy, note, type SignIn, type SignInRefusal } from './attempt.ts'
import { addressSubject, countFailure, countOf, lockedUntil, loginSubject, perAddress, perLogin } from './lock-out.ts'
import type { IdentitySchema } from './schema.ts'

/**
 * Refuses what is locked out already, before any work. Tries from a locked address leave no entry, so that a flood does
 * not fill the log.
 */
export async function shutOut(db: Kysely<IdentitySchema>, attempt: SignIn): Promise<SignInRefusal | undefined> {
  const { login, address, now } = attempt
  const addressUntil = lockedUntil(await countOf(db, addressSubject(address)), now)
  if (addressUntil) return { refused: 'TOO_MANY_TRIES', until: addressUntil }

  const until = lockedUntil(await countOf(db, loginSubject(login)), now)
  if (!until) return undefined
  return db.transaction().execute((tx) => lockedOut(tx, attempt, until))
}

/** Counts a wrong password, or a login that nobody has, in the same way. */
export async function failed(tx: Transaction<IdentitySchema>, attempt: SignIn, known?: Known): Promise<SignInRefusal> {
  const { login, now } = attempt
  const { until, justLocked } = await countFailure(tx, loginSubject(login), perLogin, now)
  if (until && !justLocked) return lockedOut(tx, attempt, until)

  const account = known?.id
  const reason = known ? 'wrong_password' : 'unknown_login'
  await note(tx, attempt, { what: 'sign_in_refused', account, detail: { reason } })
  if (justLocked) await note(tx, attempt, { what: 'locked_out', account, detail: { by: 'login' } })
  await countAgainstAddress(tx, attempt)
  return until ? { refused: 'LOCKED_OUT', until } : refuse('WRONG_LOGIN')
}

/** Answers a try on a locked login, whatever its password. */
export async function lockedOut(tx: Transaction<IdentitySchema>, attempt: SignIn, until: Date): Promise<SignInRefusal> {
  const known = await knownBy(tx, attempt.login)
  await note(tx, attempt, { what: 'sign_in_refused', account: known?.id, detail: { reason: 'locked_out' } })
  await countAgainstAddress(tx, attempt)
  return { refused: 'LOCKED_OUT', until }
}

async function countAgainstAddress(tx: Transaction<IdentitySchema>, attempt: SignIn): Promise<void> {
  const { justLocked } = await countFailure(tx, addressSubject(attempt.address), perAddress, attempt.now)
  if (justLocked) await note(tx, attempt, { what: 'locked_out', detail: { by: 'address' } })
}
