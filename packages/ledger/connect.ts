import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { byItsOwnName, type Naming, namingStatements } from './named-statements.ts'

/** What a connection may do; each is a database role of its own, `mingce_append` and so on. */
export type ConnectionRole = 'append' | 'project' | 'read' | 'public' | 'identity'

const int8 = 20
const int8Array = 1016
const date = 1082

const toBigints = (text: string) => text.slice(1, -1).split(',').filter(Boolean).map(BigInt)

/** int8 comes back as bigint, a date as the calendar day it is ("2021-10-14"). */
const parsers = new Map<number, (text: string) => unknown>([
  [int8, BigInt],
  [int8Array, toBigints],
  [date, (text) => text],
])

const inText = (oid: number, format?: 'text' | 'binary') =>
  (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format)

/** What the log is asked goes by its keys, whatever the values are: planning it anew each time takes twice as long as asking. */
const onePlan = '-c plan_cache_mode=force_generic_plan'

/** What these ask or write at once goes to the database together and is answered in turn. */
const sendsTogether: ReadonlySet<ConnectionRole> = new Set(['read', 'public', 'project'])

/**
 * Opens connections to the database, each in `role` from its first moment.
 *
 * A connection that dies makes the query on it fail and never ends the process.
 *
 * @param url the app's login: "postgres://mingce_app:…@127.0.0.1:5432/mingce"
 * @param options.max connections at most, 10 unless said
 */
export function connect(url: string, role: ConnectionRole, options: { readonly max?: number } = {}): Pool {
  const address = new URL(url)
  address.searchParams.delete('options') // would replace the role
  const pool = new Pool({
    connectionString: address.href,
    max: options.max ?? 10,
    pipeline: sendsTogether.has(role),
    options: role === 'append' ? `-c role=mingce_append ${onePlan}` : `-c role=mingce_${role}`,
    application_name: `mingce ${role}`,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser: inText },
  })
  const ignore = () => {}
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

/**
 * Typed queries over a pool; destroying it ends the pool.
 *
 * @param naming which statements keep their plan: those that begin with their name, unless said
 */
export function kyselyOn<Schema>(pool: Pool, naming: Naming = byItsOwnName): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: namingStatements(pool, naming) }) })
}
