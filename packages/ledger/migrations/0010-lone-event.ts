import { type Kysely, sql } from 'kysely'
import { columns, recordDrafts, takeTurn } from './0005-append-at-once.ts'

const fields = columns
  .split(',')
  .map((column) => `lone.${column.trim()}`)
  .join(', ')

/**
 * `ledger.append` as it was, with a shorter way for what is asked most on a quiet day: one event on one stream. It looks
 * and inserts by plain values, unnesting nothing; whatever it does not expect goes the way of the others.
 */
export async function loneEvent(db: Kysely<unknown>): Promise<void> {
  await sql`create or replace function ledger.append(drafts ledger.draft[], guards ledger.guard[]) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    lone ledger.draft;
    first bigint;
    known integer;
    moved boolean;
  begin
    ${sql.raw(takeTurn)};

    if cardinality(drafts) = 1 and cardinality(guards) = 1 then
      lone := drafts[1];
      select coalesce(max(position) + 1, 0),
          (select max(e.version) from ledger.event e where e.stream = lone.stream and e.version >= lone.version - 1)
        into first, known from ledger.event;
      if coalesce(known, 0) = lone.version - 1 then
        insert into ledger.event values (first, ${sql.raw(fields)});
        perform pg_notify('ledger', '');
        return first;
      end if;
      return ledger.append_free(drafts, guards);
    end if;

    select coalesce(max(position) + 1, 0),
        exists (select from unnest(guards) g where g.version <> coalesce(
          (select max(e.version) from ledger.event e where e.stream = g.stream and e.version >= g.version), 0))
      into first, moved from ledger.event;

    if moved then return ledger.append_free(drafts, guards); end if;
    ${sql.raw(recordDrafts)}
    return first;
  end $$`.execute(db)
}
