import type { Kysely } from 'kysely'
import { loggable } from './loggable.ts'
import type { AccessDetail, AccessKind, IdentitySchema } from './schema.ts'

export type AccessEntry = {
  /** By the real clock. */
  readonly at: Date
  /** Undefined where nobody is signed in. */
  readonly account?: string | undefined
  readonly address: string
  readonly what: AccessKind
  /** What was refused or read, e.g. `{ procedure: 'submission.open', refused: 'NOT_FOUND' }`; never a secret. */
  readonly detail?: AccessDetail
}

export type LoggedAccess = Omit<AccessEntry, 'account' | 'detail'> & {
  readonly id: bigint
  readonly account: string | null
  readonly detail: AccessDetail
}

/**
 * Adds an entry to the access log: sign-ins, refused tries, what an auditor read. It only grows.
 *
 * @throws {RangeError} when the detail names a password, token, secret or cookie
 */
export async function logAccess(db: Kysely<IdentitySchema>, entry: AccessEntry): Promise<void> {
  const { at, account, address, what, detail } = entry
  await db
    .insertInto('identity.access_log')
    .values({ at, account: account ?? null, address: loggable(address, 64), what, detail: textOf(detail ?? {}) })
    .execute()
}

/** Entries of the log, newest first: at most `limit`, older than entry `before`, of one account if it is named. */
export function readAccessLog(
  db: Kysely<IdentitySchema>,
  {
    account,
    before,
    limit = 100,
  }: { readonly account?: string; readonly before?: bigint; readonly limit?: number } = {},
): Promise<LoggedAccess[]> {
  return db
    .selectFrom('identity.access_log')
    .selectAll()
    .$if(account !== undefined, (query) => query.where('account', '=', account ?? ''))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0n))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

const secret = /password|token|secret|cookie/i

function textOf(detail: AccessDetail): string {
  const named = Object.keys(detail).find((key) => secret.test(key))
  if (named) throw new RangeError(`the access log keeps no secrets, and ${named} sounds like one`)
  return JSON.stringify(detail, (_key, value) => (typeof value === 'string' ? loggable(value, 500) : value))
}
