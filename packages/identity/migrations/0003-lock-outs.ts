import { type Kysely, sql } from 'kysely'

/**
 * Failed tries by login and by address. `subject` is a digest: a password typed into the wrong field is not kept, and a
 * login that does not exist is counted like one that does.
 */
export async function lockOuts(db: Kysely<unknown>): Promise<void> {
  await sql`create table identity.lock_out (
    subject bytea primary key check (octet_length(subject) = 32),
    failures integer not null check (failures >= 0),
    window_from timestamptz not null,
    locked_until timestamptz
  )`.execute(db)
  await sql`grant select, insert, update, delete on identity.lock_out to mingce_identity`.execute(db)
}
