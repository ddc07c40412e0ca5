import { DatabaseError, type Pool, type PoolClient } from 'pg'

/** Under which name a statement is prepared once a connection, to keep its plan; undefined where it is planned each time. */
export type Naming = { readonly nameOf: (text: string) => string | undefined; readonly forget: () => void }

/** A statement that begins with its name, such as "/* ledger.stream *\/ select …": what is asked at every turn. */
export const byItsOwnName: Naming = {
  nameOf: (text) => (text.startsWith('/* ') ? text.slice(3, text.indexOf(' */')) : undefined),
  forget: () => {},
}

/** More than the questions of an app; what is asked in ever other words is planned each time. */
const mostKept = 400

/**
 * Every question, by its text: of what an office asks, planning costs the database more than reading. What was kept is forgotten, on all
 * connections, once a question's tables turn out to be others.
 */
export function everyQuestion(): Naming {
  const names = new Map<string, string>()
  let given = 0
  const nameNew = (text: string) => {
    if (names.size >= mostKept || !/^(select|with) /.test(text)) return undefined
    const name = `question ${given++}`
    names.set(text, name)
    return name
  }
  return { nameOf: (text) => names.get(text) ?? nameNew(text), forget: () => names.clear() }
}

/** The pool, but what `naming` names is prepared once a connection and keeps its plan. */
export function namingStatements(pool: Pool, naming: Naming): Pool {
  const named = new WeakMap<PoolClient, PoolClient>()
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect()
    const known = named.get(client) ?? namingClient(client, naming)
    named.set(client, known)
    return known
  }
  return Object.assign(Object.create(pool), { connect, end: () => pool.end() })
}

function namingClient(client: PoolClient, { nameOf, forget }: Naming): PoolClient {
  const query = async (text: string, values: unknown[]) => {
    const name = nameOf(text)
    if (client.pipeline) inOneMessage(client)
    try {
      return await client.query(name ? { name, text, values } : { text, values })
    } catch (error) {
      if (isOutdatedPlan(error)) forget()
      throw error
    }
  }
  return Object.assign(Object.create(client), { query })
}

/** What is asked until everything that runs now has run leaves together: sending costs more than what is sent. */
function inOneMessage({ connection: { stream } }: PoolClient): void {
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** "cached plan must not change result type": the tables were rebuilt with other columns since; asked again, it is planned anew. */
export function isOutdatedPlan(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '0A000'
}
