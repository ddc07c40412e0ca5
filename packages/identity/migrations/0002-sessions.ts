import { type Kysely, sql } from 'kysely'

/** The token itself is nowhere: whoever reads this table can sign in as nobody. */
export async function sessions(db: Kysely<unknown>): Promise<void> {
  await sql`create table identity.session (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account text collate "C" not null references identity.account,
    started_at timestamptz not null,
    last_seen_at timestamptz not null
  )`.execute(db)
  await sql`create index session_account on identity.session (account)`.execute(db)
  await sql`grant select, insert, update, delete on identity.session to mingce_identity`.execute(db)
}
