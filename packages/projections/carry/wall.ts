import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * What the policies ask: who is looking. Null for whoever is no office of the ladder, and every comparison with null
 * shows nothing; so does a level that does not fit the authority.
 */
export async function createViewer(db: QueryExecutorProvider): Promise<void> {
  await sql`create or replace function projections.viewer_reach() returns text language sql stable parallel safe as $$
    select case
      when (current_setting('mingce.level', true), length(reach)) in (('county', 6), ('city', 4), ('province', 2)) then reach
    end from (select ledger.reach(current_setting('mingce.authority', true)) as reach) of_authority
  $$`.execute(db)
  await sql`create or replace function projections.viewer_body() returns text language sql stable parallel safe as $$
    select case when projections.viewer_reach() is not null then current_setting('mingce.authority', true) end
  $$`.execute(db)
  await sql`create or replace function projections.viewer_rank() returns integer language sql stable parallel safe as $$
    select case length(projections.viewer_reach()) when 6 then 0 when 4 then 1 when 2 then 2 end
  $$`.execute(db)
}

/**
 * What the bodies that the viewer may look into ever filed, item by item, and under the empty name each body that filed any. It goes by the
 * view's name whenever it is asked, so that a rebuild may point that elsewhere; behind its own wall, so that it tells nobody more. The streams
 * are named for the index's sake.
 */
export async function createFiledItems(db: QueryExecutorProvider): Promise<void> {
  await sql`create or replace function projections.filed_items() returns table (filed_by text, filed text)
    language plpgsql stable parallel safe as $$
    declare
      streams text := 'catalog/' || projections.viewer_reach();
    begin
      return query select distinct division, unnest(array[item, '']) from projections.peer_item
        where stream >= streams and stream < streams || ':';
    end
  $$`.execute(db)
}

/** Beside the wall of heights, and narrower: above its own body a row that is not for all is seen once the item that `column` names was filed. */
export function onceFiledAround(table: string, column: string): string {
  return `create policy once_filed on projections."${table}" as restrictive for select to mingce_read using (
    (select current_setting('mingce.level', true)) = 'audit'
    or height = 3
    or division = (select projections.viewer_body())
    or (division, ${column}) in (select filed_by, filed from projections.filed_items()))`
}

/**
 * Row-level security over a table, as statements: audit reads all; an office its own body's rows, what everyone may know,
 * and below it what rises as far as its level, what is kept from
 * the body itself (4) included; the public the open tables alone. A division begins with a reach when it
 * lies between the reach and the reach followed by ':', the character after '9'.
 */
export function wallAround(table: string, open: boolean): readonly string[] {
  const name = `projections."${table}"`
  const offices = [
    `alter table ${name} enable row level security`,
    `create policy office on ${name} for select to mingce_read using (
      (select current_setting('mingce.level', true)) = 'audit'
      or (division = (select projections.viewer_body()) and height <> 4)
      or (height = 3 and (select projections.viewer_reach()) is not null)
      or (height >= (select projections.viewer_rank())
        and division >= (select projections.viewer_reach())
        and division < (select projections.viewer_reach()) || ':'
        and (height <> 4 or division <> (select projections.viewer_body()))))`,
    `grant select on ${name} to mingce_read`,
  ]
  if (!open) return offices
  return [
    ...offices,
    `create policy everyone on ${name} for select to mingce_public using (height = 3)`,
    `grant select on ${name} to mingce_public`,
  ]
}
