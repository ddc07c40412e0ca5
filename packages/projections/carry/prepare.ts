import { hash } from 'node:crypto'
import { type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import type { Projection } from '../definition.ts'
import { createIndexes, createTables, pointViews } from './tables.ts'
import { createFiledItems, createViewer } from './wall.ts'

const definitions = new WeakMap<Projection, string>()

/** A digest of the tables and the revision: what is rebuilt when it changes. */
export function definitionOf(projection: Projection): string {
  const { revision, tables } = projection
  const definition = definitions.get(projection) ?? hash('sha256', JSON.stringify({ revision, tables })).slice(0, 16)
  definitions.set(projection, definition)
  return definition
}

/**
 * Makes what is missing: the list of projections, and of each that is not in it the first tables. Any number of
 * processes may start at once.
 *
 * @returns the projections whose tables were made by another definition, to be rebuilt
 */
export async function prepare(db: Kysely<unknown>, projections: readonly Projection[]): Promise<readonly Projection[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('mingce projections'))`.execute(tx)
    await sql`create table if not exists projections.projection (
      name text primary key, generation integer not null, definition text not null,
      position bigint not null default -1, changed bigint not null default -1, failed text
    )`.execute(tx)
    await sql`create table if not exists projections.cleared (position bigint primary key)`.execute(tx)
    await sql`create table if not exists projections.switch ()`.execute(tx)
    await sql`grant select on projections.switch to mingce_read, mingce_public`.execute(tx)
    await createViewer(tx)
    await createFiledItems(tx)
    const { rows } = await sql<{ name: string; definition: string }>`
      select name, definition from projections.projection`.execute(tx)
    const known = new Map(rows.map(({ name, definition }) => [name, definition]))
    for (const projection of projections) if (!known.has(projection.name)) await createFirst(tx, projection)
    return projections.filter((each) => known.has(each.name) && known.get(each.name) !== definitionOf(each))
  })
}

async function createFirst(db: QueryExecutorProvider, projection: Projection): Promise<void> {
  await createTables(db, projection, 1)
  await createIndexes(db, projection, 1)
  await pointViews(db, projection, 1)
  await sql`insert into projections.projection (name, generation, definition)
    values (${projection.name}, 1, ${definitionOf(projection)})`.execute(db)
}
