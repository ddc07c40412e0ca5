import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { addressBlock } from './address-block.ts'
import { loginOf } from './login.ts'
import type { IdentitySchema, LockOutTable } from './schema.ts'

/** How many failures within `windowMs` lock, and for how long. */
export type Limit = { readonly failures: number; readonly windowMs: number; readonly lockedMs: number }

const minuteMs = 60_000

export const perLogin: Limit = { failures: 5, windowMs: 15 * minuteMs, lockedMs: 15 * minuteMs }
/** Wide, since a whole bureau may come from one address; short, since it shuts out who knows the password as well. */
export const perAddress: Limit = { failures: 30, windowMs: 15 * minuteMs, lockedMs: 5 * minuteMs }

type Count = Pick<LockOutTable, 'failures' | 'window_from' | 'locked_until'>

/** The count after one more failure. A lock that holds is not prolonged by trying; one that is over begins anew. */
export function afterFailure(count: Count, { failures, windowMs, lockedMs }: Limit, now: Date): Count {
  if (lockedUntil(count, now)) return count
  const over = count.locked_until !== null || now.getTime() - count.window_from.getTime() >= windowMs
  const next = { failures: over ? 1 : count.failures + 1, window_from: over ? now : count.window_from }
  return { ...next, locked_until: next.failures >= failures ? new Date(now.getTime() + lockedMs) : null }
}

/** Until when the lock holds; undefined when it does not. */
export function lockedUntil(count: Pick<Count, 'locked_until'> | undefined, now: Date): Date | undefined {
  return count?.locked_until && count.locked_until > now ? count.locked_until : undefined
}

export function loginSubject(typed: string): Buffer {
  return subject('login', loginOf(typed) ?? typed)
}

export function addressSubject(address: string): Buffer {
  return subject('address', addressBlock(address))
}

function subject(kind: string, text: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([kind, text]))
    .digest()
}

/** The count of a subject, undefined when it has none. */
export function countOf(db: Kysely<IdentitySchema>, of: Buffer): Promise<Count | undefined> {
  return db.selectFrom('identity.lock_out').selectAll().where('subject', '=', of).executeTakeFirst()
}

/** As {@link countOf}; nobody else changes the count until the transaction ends. */
export function heldCountOf(tx: Transaction<IdentitySchema>, of: Buffer): Promise<Count | undefined> {
  return tx.selectFrom('identity.lock_out').selectAll().where('subject', '=', of).forUpdate().executeTakeFirst()
}

/** Counts one failure; of any number at once, each is counted. */
export async function countFailure(
  tx: Transaction<IdentitySchema>,
  of: Buffer,
  limit: Limit,
  now: Date,
): Promise<{ readonly until: Date | undefined; readonly justLocked: boolean }> {
  const before = await tx
    .insertInto('identity.lock_out')
    .values({ subject: of, failures: 0, window_from: now, locked_until: null })
    .onConflict((held) => held.column('subject').doUpdateSet({ subject: of }))
    .returningAll()
    .executeTakeFirstOrThrow()
  const after = afterFailure(before, limit, now)
  await tx.updateTable('identity.lock_out').set(after).where('subject', '=', of).execute()
  return {
    until: lockedUntil(after, now),
    justLocked: !lockedUntil(before, now) && lockedUntil(after, now) !== undefined,
  }
}

/** Forgets the failures of a subject, as after a sign-in that succeeded. */
export async function forgetFailures(db: Kysely<IdentitySchema>, of: Buffer): Promise<void> {
  await db.deleteFrom('identity.lock_out').where('subject', '=', of).execute()
}

/** Removes counts that no longer count, passing over those in use. */
export async function sweepCounts(db: Kysely<IdentitySchema>, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - 60 * minuteMs)
  await sql`delete from identity.lock_out where subject in (
    select subject from identity.lock_out where window_from < ${longAgo} for update skip locked
  )`.execute(db)
}
