import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import type { Projection, Table } from '../definition.ts'
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

/** @throws when a row that was to be closed does not hold: the tables are then not what the events say */
export async function write(db: QueryExecutorProvider, writings: readonly Writing[]): Promise<void> {
  for (const { table, query, closes } of writings) {
    const { numAffectedRows } = await query.execute(db)
    if (closes > 0 && numAffectedRows !== BigInt(closes))
      throw new Error(`${numAffectedRows} of ${closes} rows to be closed held in ${table}`)
  }
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

function opening(table: string, definition: Table, opened: readonly Opened[]): readonly Writing[] {
  if (opened.length === 0) return []
  const columns = Object.entries({ ...standing, ...definition.columns })
  const names = sql.join(columns.map(([column]) => sql.ref(inSnakeCase(column))))
  const typed = sql.join(columns.map(([column, type]) => sql`${sql.ref(inSnakeCase(column))} ${sql.raw(type)}`))
  const query = sql`insert into ${sql.table(`projections.${table}`)} (${names})
    select ${names} from jsonb_to_recordset(${`[${opened.map(jsonOf).join(',')}]`}::jsonb) as opened(${typed})`
  return [{ table, query, closes: 0 }]
}

const standing = {
  stream: 'text',
  key: 'text',
  division: 'text',
  height: 'smallint',
  heldFrom: 'bigint',
  heldUntil: 'bigint',
} as const

function jsonOf({ row, stream, heldFrom, heldUntil }: Opened): string {
  const held = `{"stream":${JSON.stringify(stream)},"held_from":${heldFrom},"held_until":${heldUntil}`
  const columns = Object.entries(row).map(([column, value]) => `,"${inSnakeCase(column)}":${textOf(value)}`)
  return `${held}${columns.join('')}}`
}

/** PostgreSQL's jsonb holds neither U+0000 nor half a surrogate pair; the ledger does. Each is shown as U+FFFD. */
function textOf(value: unknown): string {
  const text = JSON.stringify(value)
  if (!unholdable.test(text)) return text
  return text.replaceAll(/\\(?:u[0-9a-f]{4}|.)/g, (each) => (unholdable.test(each) ? '\\ufffd' : each))
}

const unholdable = /\\u(?:0000|d[89a-f])/
