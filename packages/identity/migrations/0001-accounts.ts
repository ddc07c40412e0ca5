import { type Kysely, sql } from 'kysely'

/** An account is never deleted: the ledger names it for ever. Only its `display_name` can be erased. */
export async function accounts(db: Kysely<unknown>): Promise<void> {
  await sql`create schema identity`.execute(db)
  await sql`create table identity.account (
    id text collate "C" primary key check (length(id) between 1 and 100),
    login text collate "C" not null unique check (length(login) between 2 and 64),
    password_hash text collate "C" not null check (password_hash like '$argon2id$%'),
    display_name text check (length(display_name) between 1 and 60),
    authority text collate "C" not null check (authority ~ '^[1-9][0-9]{5}$'),
    demo boolean not null default false,
    created_at timestamptz not null,
    disabled_at timestamptz
  )`.execute(db)
  await sql`grant usage on schema identity to mingce_identity`.execute(db)
  await sql`grant select, insert, update on identity.account to mingce_identity`.execute(db)
}
