import { type QueryExecutorProvider, sql } from 'kysely'
import type { Projection, SqlType, Table } from '../definition.ts'
import { onceFiledAround, wallAround } from './wall.ts'

/** As it is called in the database: "dueDate" is "due_date". */
export function inSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The table that holds the rows of one generation: "filing_part_2". */
export function tableOf(table: string, generation: number): string {
  return `${inSnakeCase(table)}_${generation}`
}

/** Makes the tables of a generation, with what writing needs; `createIndexes` adds what asking needs. */
export async function createTables(
  db: QueryExecutorProvider,
  projection: Projection,
  generation: number,
): Promise<void> {
  await inOneTrip(db, projection, (name, { columns, open, onceFiled }) => {
    const table = tableOf(name, generation)
    const own = Object.entries(columns).map(([column, type]) => `, ${columnNamed(column)} ${inCollation(type)}`)
    return [
      `create table projections."${table}" (
        stream ${inCollation('text')} not null, key ${inCollation('text')} not null,
        division ${inCollation('text')} not null, height smallint not null,
        held_from bigint not null, held_until bigint ${own.join('')})`,
      `create unique index "${table}_now" on projections."${table}" (stream, key) where held_until is null`,
      ...wallAround(table, open),
      ...(onceFiled === undefined ? [] : [onceFiledAround(table, columnNamed(onceFiled))]),
    ]
  })
}

/** Indexes for questions; made after a rebuild has filled the tables. */
export async function createIndexes(
  db: QueryExecutorProvider,
  projection: Projection,
  generation: number,
): Promise<void> {
  await inOneTrip(db, projection, (name, { indexes, indexesInTime }) => {
    const table = `projections."${tableOf(name, generation)}"`
    const listed = (columns: readonly string[]) => columns.map(columnNamed).join(', ')
    return [
      `create index on ${table} (stream, held_from)`,
      ...indexes.map((columns) => `create index on ${table} (${listed(columns)}) where held_until is null`),
      ...indexesInTime.map((columns) => `create index on ${table} (${listed(columns)})`),
      `analyze ${table}`,
    ]
  })
}

/** Points the views, which questions select from, at a generation. Row-level security stays that of whoever asks. */
export async function pointViews(db: QueryExecutorProvider, projection: Projection, generation: number): Promise<void> {
  await inOneTrip(db, projection, (name, { open }) => {
    const view = `projections.${columnNamed(name)}`
    return [
      `drop view if exists ${view}`,
      `create view ${view} with (security_invoker = true) as select * from projections."${tableOf(name, generation)}"`,
      `grant select on ${view} to ${open ? 'mingce_read, mingce_public' : 'mingce_read'}`,
    ]
  })
}

/** Sends the statements for all tables of a projection at once: there are many, and each way costs. */
async function inOneTrip(
  db: QueryExecutorProvider,
  { tables }: Projection,
  statementsFor: (name: string, table: Table) => readonly string[],
): Promise<void> {
  const statements = Object.entries(tables).flatMap(([name, table]) => statementsFor(name, table))
  await sql.raw(statements.join(';\n')).execute(db)
}

function columnNamed(name: string): string {
  return `"${inSnakeCase(name)}"`
}

/** Codes and ids compare byte for byte, so that indexes serve ranges of them under row-level security. */
function inCollation(type: SqlType): string {
  return type === 'text' ? 'text collate "C"' : type
}

/**
 * Drops every generation of a projection's tables but one: the one before a rebuild, and what an interrupted one left. A table that came
 * from another projection goes with the view that still points at it, until this one points it anew.
 */
export async function dropOthers(db: QueryExecutorProvider, projection: Projection, generation: number): Promise<void> {
  const { rows } = await sql<{ table: string }>`select relname as table from pg_class
    where relnamespace = 'projections'::regnamespace and relkind = 'r'`.execute(db)
  const generations = Object.keys(projection.tables).map((name) => new RegExp(`^${inSnakeCase(name)}_[0-9]+$`))
  const kept = new Set(Object.keys(projection.tables).map((name) => tableOf(name, generation)))
  for (const { table } of rows)
    if (!kept.has(table) && generations.some((each) => each.test(table)))
      await sql`drop table ${sql.table(`projections.${table}`)} cascade`.execute(db)
}
