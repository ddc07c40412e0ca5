import { type Kysely, sql } from 'kysely'

/** What is to be mailed, one a person and slot, and how far reminders were looked at. No text and no address: both are looked up when a mail goes out. */
export async function outbox(db: Kysely<unknown>): Promise<void> {
  await sql`create schema notices`.execute(db)
  await sql`create table notices.delivery (
    account text collate "C" not null check (length(account) between 1 and 100),
    kind text collate "C" not null check (kind in ('digest', 'reminder')),
    slot text collate "C" not null check (length(slot) between 1 and 20),
    message_id text collate "C" not null unique check (length(message_id) <= 200),
    state text collate "C" not null check (state in ('due', 'sending', 'sent', 'nothing', 'merged', 'refused')),
    up_to bigint,
    attempts integer not null default 0,
    next_try timestamptz not null,
    created_at timestamptz not null,
    done_at timestamptz,
    last_error text check (length(last_error) <= 300),
    primary key (account, kind, slot)
  )`.execute(db)
  await sql`create index delivery_due on notices.delivery (next_try) where state in ('due', 'sending')`.execute(db)
  await sql`create table notices.progress (id integer primary key check (id = 1), position bigint not null)`.execute(db)
  await sql`grant usage on schema notices to mingce_identity`.execute(db)
  await sql`grant select, insert, update, delete on notices.delivery, notices.progress to mingce_identity`.execute(db)
}
