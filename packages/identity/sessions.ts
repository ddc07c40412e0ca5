import { createHash, randomBytes } from 'node:crypto'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { askedTogether } from '@mingce/ledger/asked-together'
import { type Kysely, sql } from 'kysely'
import { shutInProduction } from './demo-account.ts'
import type { IdentitySchema } from './schema.ts'

const minuteMs = 60_000
const idleMs = 30 * minuteMs
const longestMs = 12 * 60 * minuteMs
const touchMs = minuteMs

/** Who is signed in. Which post the account holds stands in the ledger, in the stream `authority/{authority}`. */
export type Session = {
  readonly account: string
  readonly authority: DivisionCode
  /** Null once it was erased. */
  readonly displayName: string | null
  readonly demo: boolean
  readonly startedAt: Date
  /** When it ends if nothing more is done: 30 minutes after the last act, 12 hours after the sign-in at the latest. */
  readonly endsAt: Date
}

/**
 * Begins a session; whoever signed in gets the token, the database only its digest.
 *
 * @param now by the real clock
 * @returns the token, 32 random bytes in base64url (43 characters)
 */
export async function beginSession(db: Kysely<IdentitySchema>, account: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const row = { token_hash: digestOf(token), account, started_at: now, last_seen_at: now }
  await db.insertInto('identity.session').values(row).execute()
  return token
}

/**
 * The session a token stands for, and notes that its holder is there, once a minute at most. Ask only where a person
 * acts: what a page asks by itself would keep an empty chair signed in; that asks {@link isOpen}.
 *
 * @param now by the real clock, also where the demo's clock runs behind
 * @returns undefined when there is none, it has ended, or its account is disabled
 */
export async function sessionOf(db: Kysely<IdentitySchema>, token: string, now: Date): Promise<Session | undefined> {
  const row = await openRow(db, token, now)
  if (!row) return undefined
  const due = now.getTime() - row.last_seen_at.getTime() >= touchMs
  if (due) await touch(db, token, now)
  return shownAs(row, due ? now : row.last_seen_at)
}

/** As {@link sessionOf}, for what a page asks by itself: it does not prolong the session. */
export async function peekSession(db: Kysely<IdentitySchema>, token: string, now: Date): Promise<Session | undefined> {
  const row = await openRow(db, token, now)
  return row && shownAs(row, row.last_seen_at)
}

/** Whether a session still stands, without prolonging it: for subscriptions and whatever a page asks by itself. */
export async function isOpen(db: Kysely<IdentitySchema>, token: string, now: Date): Promise<boolean> {
  return (await openRow(db, token, now)) !== undefined
}

/**
 * Ends a session.
 *
 * @returns the account it was of; undefined when there was none
 */
export async function endSession(db: Kysely<IdentitySchema>, token: string): Promise<string | undefined> {
  const ended = await db
    .deleteFrom('identity.session')
    .where('token_hash', '=', digestOf(token))
    .returning('account')
    .executeTakeFirst()
  return ended?.account
}

/** Ends every session of an account, wherever it is signed in. */
export async function endSessionsOf(db: Kysely<IdentitySchema>, account: string): Promise<void> {
  await db.deleteFrom('identity.session').where('account', '=', account).execute()
}

/** Removes the rows of sessions that are over; they would be refused anyway. */
export async function sweepSessions(db: Kysely<IdentitySchema>, now: Date): Promise<void> {
  await db
    .deleteFrom('identity.session')
    .where((is) => is.or([is('started_at', '<=', ago(longestMs, now)), is('last_seen_at', '<=', ago(idleMs, now))]))
    .execute()
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof rowsOf>>[number]>

async function openRow(db: Kysely<IdentitySchema>, token: string, now: Date): Promise<SessionRow | undefined> {
  const ask = asking.get(db) ?? askedTogether((hashes: readonly Buffer[]) => rowsOf(db, hashes))
  asking.set(db, ask)
  const row = await ask(digestOf(token))
  if (!row || row.started_at <= ago(longestMs, now) || row.last_seen_at <= ago(idleMs, now)) return undefined
  return shutInProduction(row) ? undefined : row
}

const asking = new WeakMap<Kysely<IdentitySchema>, (hash: Buffer) => Promise<SessionRow | undefined>>()

/** Of each token's digest its session, if there is one and its account is not disabled. */
async function rowsOf(db: Kysely<IdentitySchema>, hashes: readonly Buffer[]) {
  const rows = await db
    .selectFrom('identity.session as session')
    .innerJoin('identity.account as account', 'account.id', 'session.account')
    .select(['session.token_hash', 'session.account', 'session.started_at', 'session.last_seen_at'])
    .select(['account.authority', 'account.display_name', 'account.demo'])
    .where('session.token_hash', '=', sql<Buffer>`any(${[...hashes]}::bytea[])`)
    .where('account.disabled_at', 'is', null)
    .execute()
  const byHash = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]))
  return hashes.map((hash) => byHash.get(hash.toString('hex')))
}

/** Two acts at once, the later one first: the later one stands. */
async function touch(db: Kysely<IdentitySchema>, token: string, now: Date): Promise<void> {
  await db
    .updateTable('identity.session')
    .set({ last_seen_at: now })
    .where('token_hash', '=', digestOf(token))
    .where('last_seen_at', '<', now)
    .execute()
}

function shownAs(row: SessionRow, lastSeenAt: Date): Session {
  const endsAt = Math.min(lastSeenAt.getTime() + idleMs, row.started_at.getTime() + longestMs)
  return {
    account: row.account,
    authority: row.authority,
    displayName: row.display_name,
    demo: row.demo,
    startedAt: row.started_at,
    endsAt: new Date(endsAt),
  }
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function ago(ms: number, now: Date): Date {
  return new Date(now.getTime() - ms)
}
