import { type Kysely, sql } from 'kysely'

/** What a body asked to be remembered for its convenience, by name; losing it loses nothing but that. */
export async function preferences(db: Kysely<unknown>): Promise<void> {
  await sql`create table identity.preference (
    authority text collate "C" not null,
    name text collate "C" not null check (length(name) <= 200),
    value jsonb not null check (length(value::text) <= 100000),
    set_at timestamptz not null,
    primary key (authority, name)
  )`.execute(db)
  await sql`grant select, insert, update, delete on identity.preference to mingce_identity`.execute(db)
}
