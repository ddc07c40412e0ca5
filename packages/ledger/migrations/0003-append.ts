import { type Kysely, sql } from 'kysely'

/**
 * The one door: `ledger.append` takes a batch of requests, refuses some, records the others, all in one commit.
 *
 * A request's place in `accounts`, `keys`, `digests`, `sizes` is its number, from 1. `guards` and `events` come as
 * columns. Answers with the position of the batch's first event, the accepted requests' events following in order, and
 * with what became of the others: `{request: {outcome, stream, version} | {outcome, first, events}}`.
 */
export async function append(db: Kysely<unknown>): Promise<void> {
  await sql`create table ledger.turn ()`.execute(db)
  await sql`create function ledger.append(
    accounts text[], keys text[], digests text[], sizes integer[],
    guard_requests integer[], guard_streams text[], guard_versions integer[],
    event_requests integer[], event_streams text[], event_versions integer[], event_types text[],
    event_schemas smallint[], event_times timestamptz[], event_entries text[], event_leaves bytea[],
    out first bigint, out answers json
  ) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  #variable_conflict use_column
  declare
    refused integer[];
  begin
    lock table ledger.turn in share row exclusive mode;

    select array_agg(request), json_object_agg(request, answer) into refused, answers from (
      select distinct on (request) request, answer from (
        select request, 0 as rank, case when e.command_digest = r.digest
            then json_build_object('outcome', 'already_recorded', 'first', e.position::text, 'events', e.command_events)
            else json_build_object('outcome', 'key_reused') end as answer
          from unnest(accounts, keys, digests) with ordinality as r(account, key, digest, request)
          join ledger.event e on e.account = r.account and e.command_key = r.key
        union all
        select request, 1, json_build_object('outcome', 'moved', 'stream', g.stream, 'version', coalesce(now.version, 0))
          from unnest(guard_requests, guard_streams, guard_versions) as g(request, stream, version)
          left join lateral (
            select version from ledger.event where stream = g.stream order by version desc limit 1
          ) now on true
          where coalesce(now.version, 0) <> g.version
      ) every_answer order by request, rank
    ) first_answer;

    select coalesce(max(position) + 1, 0) into first from ledger.event;

    insert into ledger.event
      select first + row_number() over (order by place) - 1, stream, version,
             case when heads then accounts[request] end, case when heads then keys[request] end,
             case when heads then digests[request] end, case when heads then sizes[request] end,
             type, schema, time, entry, leaf
        from (
          select *, lag(request) over (order by place) is distinct from request as heads
            from unnest(event_requests, event_streams, event_versions, event_types, event_schemas, event_times,
                        event_entries, event_leaves)
              with ordinality as n(request, stream, version, type, schema, time, entry, leaf, place)
        ) as numbered
       where refused is null or not request = any(refused);

    perform pg_notify('ledger', '');
  end $$`.execute(db)
  await sql`revoke all on function ledger.append from public`.execute(db)
  await sql`grant execute on function ledger.append to mingce_append`.execute(db)
}
