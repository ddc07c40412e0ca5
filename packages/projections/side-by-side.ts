import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'

const overConnections = new WeakMap<DatabaseConnection, Kysely<unknown>>()

/**
 * Queries over one open connection that do not wait for each other, as those of Kysely's own `connection()` do: what is asked at once
 * goes to a pipelining connection in one message. Whoever opened the connection closes it.
 */
export function sideBySideOn<Schema>(connection: DatabaseConnection): Kysely<Schema> {
  const known = overConnections.get(connection) ?? new Kysely<unknown>({ dialect: dialectOver(connection) })
  overConnections.set(connection, known)
  return known as Kysely<Schema>
}

function dialectOver(connection: DatabaseConnection): Dialect {
  return {
    createDriver: () => driverOver(connection),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}

function driverOver(connection: DatabaseConnection): Driver {
  const nothing = async () => {}
  const noneOfIts = () => Promise.reject(new Error('a transaction is begun and ended by whoever opened the connection'))
  return {
    ...{ init: nothing, releaseConnection: nothing, destroy: nothing, acquireConnection: async () => connection },
    ...{ beginTransaction: noneOfIts, commitTransaction: noneOfIts, rollbackTransaction: noneOfIts },
  }
}
