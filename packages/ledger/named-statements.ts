import type { Pool, PoolClient } from 'pg'

/**
 * The pool, but a statement that begins with its name, such as "/* ledger.stream *\/ select …", is prepared once a
 * connection and keeps its plan: for what is asked at every turn, planning costs more than reading.
 */
export function namingStatements(pool: Pool): Pool {
  const named = new WeakMap<PoolClient, PoolClient>()
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect()
    const naming = named.get(client) ?? namingClient(client)
    named.set(client, naming)
    return naming
  }
  return Object.assign(Object.create(pool), { connect, end: () => pool.end() })
}

function namingClient(client: PoolClient): PoolClient {
  const query = (text: string, values: unknown[]) => {
    const name = nameOf(text)
    return client.query(name ? { name, text, values } : { text, values })
  }
  return Object.assign(Object.create(client), { query })
}

function nameOf(text: string): string | undefined {
  return text.startsWith('/* ') ? text.slice(3, text.indexOf(' */')) : undefined
}
