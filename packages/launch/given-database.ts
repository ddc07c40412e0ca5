import { createAppLogin } from '@mingce/ledger/app-login'
import { DatabaseError } from 'pg'
import { migrateAll } from './migrate-all.ts'
import type { GivenDatabase } from './settings.ts'
import { refuseUnsound, refuseUnsoundServer } from './soundness.ts'

/**
 * Brings a PostgreSQL that is not ours up to date, and gives the apps' login what it needs where the owner may.
 *
 * @throws {CannotStartError} when the server is too old or not durable, or the login could get round the ledger
 */
export async function prepareGivenDatabase(given: GivenDatabase): Promise<GivenDatabase> {
  await refuseUnsoundServer(given.ownerUrl)
  await migrateAll(given.ownerUrl)
  await grantAppLogin(given)
  await refuseUnsound(given.appUrl)
  return given
}

/** An owner who may not make roles leaves this to the server's administrator; the inspection that follows tells. */
async function grantAppLogin({ appUrl, ownerUrl }: GivenDatabase): Promise<void> {
  const { username, password } = new URL(appUrl)
  if (username === new URL(ownerUrl).username) return
  try {
    await createAppLogin(ownerUrl, decodeURIComponent(password), decodeURIComponent(username))
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === insufficientPrivilege)) throw error
  }
}

const insufficientPrivilege = '42501'
