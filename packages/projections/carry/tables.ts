import { type QueryExecutorProvider, sql } from 'kysely'
import type { Projection, Table } from '../definition.ts'
import { wallIn } from './wall.ts'

/** As it is called in the database: "dueDate" is "due_date". */
export function inSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The table that holds the rows of one generation: "filing_part_2". */
export function tableOf(table: string, generation: number): string {
  return `${inSnakeCase(table)}_${generation}`
}

/** The tables of a generation, with what writing needs; `createIndexes` adds what asking needs. */
export async function createTables(
  db: QueryExecutorProvider,
  projection: Projection,
  generation: number,
): Promise<void> {
  for (const [name, definition] of Object.entries(projection.tables)) {
    const table = tableOf(name, generation)
    const columns = Object.entries(definition.columns).map(
      ([column, type]) =>
        sql`, ${sql.ref(inSnakeCase(column))} ${sql.raw(type === 'text' ? 'text collate "C"' : type)}`,
    )
    await sql`create table ${sql.table(`projections.${table}`)} (
      stream text collate "C" not null, key text collate "C" not null, division text collate "C" not null,
      height smallint not null, held_from bigint not null, held_until bigint ${sql.join(columns, sql``)}
    )`.execute(db)
    await sql`create unique index ${sql.ref(`${table}_now`)} on ${sql.table(`projections.${table}`)} (stream, key)
      where held_until is null`.execute(db)
    await wallIn(db, table, definition.open)
  }
}

/** Indexes for questions; made after a rebuild has filled the tables. */
export async function createIndexes(
  db: QueryExecutorProvider,
  projection: Projection,
  generation: number,
): Promise<void> {
  for (const [name, { indexes }] of Object.entries(projection.tables)) {
    const table = sql.table(`projections.${tableOf(name, generation)}`)
    await sql`create index on ${table} (stream, held_from)`.execute(db)
    for (const columns of indexes)
      await sql`create index on ${table} (${sql.join(columns.map((column) => sql.ref(inSnakeCase(column))))})
        where held_until is null`.execute(db)
    await sql`analyze ${table}`.execute(db)
  }
}

/** Points the views, which questions select from, at a generation. Row-level security stays that of whoever asks. */
export async function pointViews(db: QueryExecutorProvider, projection: Projection, generation: number): Promise<void> {
  for (const [name, definition] of Object.entries(projection.tables)) {
    const view = sql.table(`projections.${inSnakeCase(name)}`)
    const table = sql.table(`projections.${tableOf(name, generation)}`)
    await sql`drop view if exists ${view}`.execute(db)
    await sql`create view ${view} with (security_invoker = true) as select * from ${table}`.execute(db)
    await sql`grant select on ${view} to ${sql.raw(readersOf(definition))}`.execute(db)
  }
}

function readersOf({ open }: Table): string {
  return open ? 'mingce_read, mingce_public' : 'mingce_read'
}

/** Drops every generation of a projection's tables but one: the one before a rebuild, and what an interrupted one left. */
export async function dropOthers(db: QueryExecutorProvider, projection: Projection, generation: number): Promise<void> {
  const { rows } = await sql<{ table: string }>`select relname as table from pg_class
    where relnamespace = 'projections'::regnamespace and relkind = 'r'`.execute(db)
  const generations = Object.keys(projection.tables).map((name) => new RegExp(`^${inSnakeCase(name)}_[0-9]+$`))
  const kept = new Set(Object.keys(projection.tables).map((name) => tableOf(name, generation)))
  for (const { table } of rows)
    if (!kept.has(table) && generations.some((each) => each.test(table)))
      await sql`drop table ${sql.table(`projections.${table}`)}`.execute(db)
}
