import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * What every transaction that carries goes without. Rows and position are lost together or not at all, and made again from the ledger: they need
 * not reach the disk before the commit returns. Rows are closed by key: never by a scan, whatever the planner believes of a young table.
 */
const off = ['synchronous_commit', 'enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'] as const

/** In one message with what else a transaction begins with. */
export const projecting = sql.raw(off.map((setting) => `set local ${setting} = off`).join('; '))

/** As one statement, which is prepared like any other. */
export async function asProjecting(tx: QueryExecutorProvider): Promise<void> {
  const set = off.map((setting) => sql`set_config(${sql.lit(setting)}, 'off', true)`)
  await sql`/* projections.settings */ select ${sql.join(set)}`.execute(tx)
}
