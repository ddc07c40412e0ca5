import { type Kysely, sql } from 'kysely'

/** When each published page was looked at and opened last: a job's own note. What a look found stands in the log, where it is another result. */
export async function pageLooks(db: Kysely<unknown>): Promise<void> {
  await sql`create table notices.page_look (
    division text collate "C" not null check (length(division) = 6),
    version integer not null check (version > 0),
    item text collate "C" not null check (length(item) <= 36),
    url text collate "C" not null check (length(url) <= 1000),
    looked_at timestamptz not null,
    opened_at timestamptz,
    failed_on text[] collate "C" not null default '{}' check (cardinality(failed_on) <= 31),
    primary key (division, version, item)
  )`.execute(db)
  await sql`grant select, insert, update, delete on notices.page_look to mingce_identity`.execute(db)
  await sql`grant usage on schema notices to mingce_public`.execute(db)
  await sql`grant select (division, version, item, url, opened_at) on notices.page_look to mingce_public`.execute(db)
}
