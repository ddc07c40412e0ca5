import { type Kysely, sql } from 'kysely'

/**
 * The log itself. `position` is dense from 0 and is the index of the leaf; `entry` is the canonical text that is hashed
 * and served; the receipt of a command (`account` to `command_events`) stands on its first event alone.
 */
export async function event(db: Kysely<unknown>): Promise<void> {
  await sql`create table ledger.event (
    position bigint primary key check (position >= 0),
    stream text collate "C" not null,
    version integer not null check (version > 0),
    account text collate "C",
    command_key text collate "C",
    command_digest text collate "C",
    command_events integer check (command_events > 0),
    type text collate "C" not null,
    schema_version smallint not null check (schema_version > 0),
    recorded_at timestamptz not null,
    entry text collate "C" not null check (octet_length(entry) <= 65535),
    leaf bytea not null check (octet_length(leaf) = 32),
    unique (stream, version),
    check (num_nulls(account, command_key, command_digest, command_events) in (0, 4))
  )`.execute(db)
  await sql`create unique index event_command on ledger.event (command_key, account) where command_key is not null`.execute(
    db,
  )
  await guard(db)
  await grant(db)
}

async function guard(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    raise exception 'the ledger only grows: % of %.% is refused', tg_op, tg_table_schema, tg_table_name
      using errcode = 'insufficient_privilege';
  end $$`.execute(db)
  await sql`revoke all on function ledger.refuse_change() from public`.execute(db)
  await sql`create trigger only_grows before update or delete or truncate on ledger.event
    for each statement execute function ledger.refuse_change()`.execute(db)
  await sql`alter table ledger.event enable always trigger only_grows`.execute(db)
}

async function grant(db: Kysely<unknown>): Promise<void> {
  await sql`alter table ledger.event enable row level security`.execute(db)
  await sql`create policy every_entry on ledger.event for select to mingce_append, mingce_project using (true)`.execute(
    db,
  )
  await sql`create policy audit_only on ledger.event for select to mingce_read
    using (current_setting('mingce.level', true) = 'audit')`.execute(db)
  await sql`grant select on ledger.event to mingce_append, mingce_project, mingce_read`.execute(db)
}
