import { type Kysely, sql } from 'kysely'
import { columns, recordDrafts, takeTurn } from './0005-append-at-once.ts'

const fields = columns
  .split(',')
  .map((column) => `lone.${column.trim()}`)
  .join(', ')

/**
 * `ledger.append` as it was, its shorter way shorter: a lone event is looked at and inserted by one statement, and what is
 * no question to a table, the turn and the notice, is no statement at all.
 */
export async function loneEventAtOnce(db: Kysely<unknown>): Promise<void> {
  await sql`create or replace function ledger.append(drafts ledger.draft[], guards ledger.guard[]) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    lone ledger.draft;
    first bigint;
    moved boolean;
  begin
    if ${sql.raw(takeTurn.replace('perform ', ''))} is null then null; end if;

    if cardinality(drafts) = 1 and cardinality(guards) = 1 then
      lone := drafts[1];
      insert into ledger.event
        select (select coalesce(max(position) + 1, 0) from ledger.event), ${sql.raw(fields)}
          where lone.version - 1 = coalesce(
            (select max(e.version) from ledger.event e where e.stream = lone.stream and e.version >= lone.version - 1), 0)
        returning position into first;
      if first is null then return ledger.append_free(drafts, guards); end if;
      if pg_notify('ledger', '') is null then null; end if;
      return first;
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
