import { type Kysely, sql } from 'kysely'

/**
 * The one door: `ledger.append(drafts, guards)` takes a batch of requests, numbered from 1, refuses some, records the
 * others, all in one commit. A draft is an event without its position, the first of a request with its receipt; a guard
 * is a stream at its expected version, the first of a request with its key.
 *
 * It answers with the position of the first event recorded, the rest following in order: `42`. When requests were
 * refused, `{"first": "42", "refused": {"3": {"outcome": "moved", "stream": …, "version": 7}}}`.
 */
export async function append(db: Kysely<unknown>): Promise<void> {
  await sql`create type ledger.draft as (request integer, stream text, version integer, account text, command_key text,
    command_digest text, command_events integer, type text, schema_version smallint, recorded_at timestamptz, entry text,
    leaf bytea)`.execute(db)
  await sql`create type ledger.guard as (request integer, stream text, version integer, account text, command_key text,
    command_digest text)`.execute(db)
  await sql`create table ledger.turn ()`.execute(db)
  await createRefusals(db)
  await createAppend(db)
  for (const door of ['ledger.refusals', 'ledger.append'])
    await sql`revoke all on function ${sql.raw(door)} from public`.execute(db)
  await sql`grant execute on function ledger.append to mingce_append`.execute(db)
}

/**
 * `ledger.turn` is held until the commit is on the disk, so one batch at a time takes the next positions and becomes
 * visible. Each statement after it sees all that was committed before. The plain path is two statements: is anything in
 * the way, and the insert. Lookups are written as scalar subqueries, which can only go by index: the plan is made once,
 * when the ledger is empty and a scan would seem cheaper.
 */
async function createAppend(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.append(drafts ledger.draft[], guards ledger.guard[]) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    first bigint;
    in_the_way boolean;
    refused json;
  begin
    lock table ledger.turn in share row exclusive mode;

    select coalesce(max(position) + 1, 0),
        exists (select from unnest(guards) g
          where g.version <> coalesce((select max(e.version) from ledger.event e where e.stream = g.stream), 0)
             or (select true from ledger.event e where e.command_key = g.command_key and e.account = g.account))
      into first, in_the_way from ledger.event;

    if in_the_way then
      refused := ledger.refusals(guards);
      drafts := array(select d from unnest(drafts) d where refused -> d.request::text is null);
    end if;

    insert into ledger.event
      select first + d.place - 1, d.stream, d.version, d.account, d.command_key, d.command_digest, d.command_events,
             d.type, d.schema_version, d.recorded_at, d.entry, d.leaf
        from unnest(drafts) with ordinality as d(request, stream, version, account, command_key, command_digest,
          command_events, type, schema_version, recorded_at, entry, leaf, place);

    if found then perform pg_notify('ledger', ''); end if;
    return case when refused is null then first::text else json_build_object('first', first::text, 'refused', refused)::text end;
  end $$`.execute(db)
}

/** What stands in the way of which request; a key recorded before comes before a stream that moved. */
async function createRefusals(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.refusals(guards ledger.guard[]) returns json
    language sql volatile set search_path = pg_catalog, pg_temp as $$
    select json_object_agg(request, answer) from (
      select distinct on (request) request, answer from (
        select g.request, 0 as rank, case when e.command_digest = g.command_digest
            then json_build_object('outcome', 'already_recorded', 'first', e.position::text, 'events', e.command_events)
            else json_build_object('outcome', 'key_reused') end as answer
          from unnest(guards) g, lateral (
            select position, command_digest, command_events from ledger.event
             where command_key = g.command_key and account = g.account limit 1
          ) e
        union all
        select g.request, 1, json_build_object('outcome', 'moved', 'stream', g.stream, 'version', actual.version)
          from unnest(guards) g, lateral (
            select coalesce(max(e.version), 0) as version from ledger.event e where e.stream = g.stream
          ) actual
         where actual.version <> g.version
      ) every_answer order by request, rank
    ) first_answer
  $$`.execute(db)
}
