import { type Kysely, sql } from 'kysely'

/**
 * `ledger.announcements()`: the entries that announce the log's next key. They are everyone's, so that whoever trusts one
 * key can follow to the next without being let into the log.
 */
export async function announcements(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.announcements() returns table (place bigint, entry text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select e.position, e.entry from ledger.event e where e.stream = 'log/keys' order by e.version
    $$`.execute(db)
  await sql`revoke all on function ledger.announcements from public`.execute(db)
  await sql`grant execute on function ledger.announcements
    to mingce_append, mingce_project, mingce_read, mingce_public`.execute(db)
}
