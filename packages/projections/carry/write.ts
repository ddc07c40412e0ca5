import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import type { Projection, SqlType, Table } from '../definition.ts'
import type { Changes, Closed, Opened } from './changes.ts'
import { inSnakeCase, tableOf } from './tables.ts'

/** One statement of a page; `closes` is how many rows it must close. */
type Writing = { readonly table: string; readonly query: RawBuilder<unknown>; readonly closes: number }

/** The statements that write a page's changes into one generation's tables: what held before is closed, what is new opened. */
export function writingsOf(projection: Projection, generation: number, changes: Changes): readonly Writing[] {
  return Object.entries(projection.tables).flatMap(([name, definition]) => {
    const { opened = [], closed = [] } = changes.get(name) ?? {}
    const table = tableOf(name, generation)
    return [...closing(table, closed), ...opening(table, definition, opened)]
  })
}

/**
 * In the order given, sent together.
 *
 * @throws when a row that was to be closed does not hold: the tables are then not what the events say
 */
export async function write(db: QueryExecutorProvider, writings: readonly Writing[]): Promise<void> {
  await Promise.all(
    writings.map(async ({ table, query, closes }) => {
      const { numAffectedRows } = await query.execute(db)
      if (closes > 0 && numAffectedRows !== BigInt(closes))
        throw new Error(`${numAffectedRows} of ${closes} rows to be closed held in ${table}`)
    }),
  )
}

function closing(table: string, closed: readonly Closed[]): readonly Writing[] {
  if (closed.length === 0) return []
  const streams = closed.map(({ stream }) => stream)
  const keys = closed.map(({ key }) => key)
  const positions = closed.map(({ heldUntil }) => heldUntil)
  const query = sql`update ${sql.table(`projections.${table}`)} as held
    set held_until = closed.held_until
    from unnest(${streams}::text[], ${keys}::text[], ${positions}::bigint[]) as closed(stream, key, held_until)
    where held.stream = closed.stream and held.key = closed.key and held.held_until is null`
  return [{ table, query, closes: closed.length }]
}

/** A column at a time: PostgreSQL reads arrays twice as fast as it takes rows out of a JSON text. */
function opening(table: string, { columns }: Table, opened: readonly Opened[]): readonly Writing[] {
  if (opened.length === 0) return []
  const own = Object.entries({ ...standing, ...columns })
  const names = ['stream', 'held_from', 'held_until', ...own.map(([column]) => inSnakeCase(column))]
  const values = [
    sql`${opened.map(({ stream }) => stream)}::text[]`,
    sql`${opened.map(({ heldFrom }) => heldFrom)}::bigint[]`,
    sql`${opened.map(({ heldUntil }) => heldUntil)}::bigint[]`,
    ...own.map(([column, type]) => sql`${columnOf(opened, column, type)}::${sql.raw(type)}[]`),
  ]
  const query = sql`insert into ${sql.table(`projections.${table}`)}
    (${sql.join(names.map((name) => sql.ref(name)))}) select * from unnest(${sql.join(values)})`
  return [{ table, query, closes: 0 }]
}

const standing = { key: 'text', division: 'text', height: 'smallint' } as const

function columnOf(opened: readonly Opened[], column: string, type: SqlType): readonly unknown[] {
  const values = opened.map(({ row }) => (row as unknown as Record<string, unknown>)[column] ?? null)
  if (type === 'jsonb') return values.map((value) => (value === null ? null : jsonOf(value)))
  if (type === 'text') return values.map((value) => (value as string | null)?.replaceAll('\u0000', '\uFFFD') ?? null)
  return values
}

/** PostgreSQL's jsonb holds neither U+0000 nor half a surrogate pair; the ledger does. Each is shown as U+FFFD. */
function jsonOf(value: unknown): string {
  const text = JSON.stringify(value)
  if (!unholdable.test(text)) return text
  return text.replaceAll(/\\(?:u[0-9a-f]{4}|.)/g, (each) => (unholdable.test(each) ? '\\ufffd' : each))
}

const unholdable = /\\u(?:0000|d[89a-f])/
