import { type Kysely, sql } from 'kysely'

/** It only grows: the role may add and read, neither change nor remove. Not the ledger: no domain fact stands here. */
export async function accessLog(db: Kysely<unknown>): Promise<void> {
  await sql`create table identity.access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    account text collate "C",
    address text not null check (length(address) <= 64),
    what text collate "C" not null check (
      what in ('signed_in', 'sign_in_refused', 'locked_out', 'refused', 'auditor_read', 'signed_out')
    ),
    detail jsonb not null default '{}'
  )`.execute(db)
  await sql`create index access_log_account on identity.access_log (account, id)`.execute(db)
  await sql`grant select, insert on identity.access_log to mingce_identity`.execute(db)
}
