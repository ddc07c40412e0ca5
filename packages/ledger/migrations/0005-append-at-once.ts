import { type Kysely, sql } from 'kysely'

export const columns = `stream, version, account, command_key, command_digest, command_events, type, schema_version, recorded_at,
  entry, leaf`

/** One batch at a time takes the next positions; held until the commit is on the disk. "mingce" as digits of base 36. */
export const takeTurn = 'perform pg_advisory_xact_lock(1361583230)'

export const recordDrafts = `
    insert into ledger.event select first + d.place - 1, ${columns}
      from unnest(drafts) with ordinality as d(request, ${columns}, place);

    if found then perform pg_notify('ledger', ''); end if;`

/**
 * The door in two steps. `ledger.append(drafts, guards)` looks whether a stream moved, and inserts; that a key was recorded
 * before, the index finds out. Only when something is in the way does `ledger.append_free` ask who stands in whose way,
 * and record the others: at once when a stream moved, and on the caller's second call when the insert failed on
 * `event_command`, of which nothing was recorded.
 *
 * Both answer with the position of the first event recorded, the rest following in order: `42`. When requests were
 * refused, `{"first": "42", "refused": {"3": {"outcome": "moved", "stream": …, "version": 7}}}`.
 */
export async function appendAtOnce(db: Kysely<unknown>): Promise<void> {
  await createAppendFree(db)
  await replaceAppend(db)
  await sql`revoke all on function ledger.append_free from public`.execute(db)
  await sql`grant execute on function ledger.append_free to mingce_append`.execute(db)
  await sql`drop table ledger.turn`.execute(db)
}

/** Each statement after the turn was taken sees all that was committed before. */
async function replaceAppend(db: Kysely<unknown>): Promise<void> {
  await sql`create or replace function ledger.append(drafts ledger.draft[], guards ledger.guard[]) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    first bigint;
    moved boolean;
  begin
    ${sql.raw(takeTurn)};

    select coalesce(max(position) + 1, 0),
        exists (select from unnest(guards) g where g.version <> coalesce(
          (select max(e.version) from ledger.event e where e.stream = g.stream and e.version >= g.version), 0))
      into first, moved from ledger.event;

    if moved then return ledger.append_free(drafts, guards); end if;
    ${sql.raw(recordDrafts)}
    return first;
  end $$`.execute(db)
}

async function createAppendFree(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.append_free(drafts ledger.draft[], guards ledger.guard[]) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    first bigint;
    refused json;
  begin
    ${sql.raw(takeTurn)};
    refused := ledger.refusals(guards);
    if refused is not null then
      drafts := array(select d from unnest(drafts) d where refused -> d.request::text is null);
    end if;
    select coalesce(max(position) + 1, 0) into first from ledger.event;
    ${sql.raw(recordDrafts)}
    if refused is null then return first; end if;
    return json_build_object('first', first::text, 'refused', refused);
  end $$`.execute(db)
}
