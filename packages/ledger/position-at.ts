import { type QueryExecutorProvider, sql } from 'kysely'
import { headOf } from './read.ts'

/**
 * Where the ledger stood at an instant: the entry there was recorded at or before it, the next one after it. Found by halving, some
 * twenty looks. Where two clocks differed, an instant between them may lie at either side of what they disagree on.
 *
 * @returns undefined where nothing had been recorded yet
 */
export async function positionAt(db: QueryExecutorProvider, instant: Date): Promise<bigint | undefined> {
  const head = await headOf(db)
  if (head === undefined) return undefined
  let [before, after] = [-1n, head + 1n]
  while (after - before > 1n) {
    const middle = (before + after) / 2n
    if ((await recordedAt(db, middle)) <= instant) before = middle
    else after = middle
  }
  return before < 0n ? undefined : before
}

async function recordedAt(db: QueryExecutorProvider, position: bigint): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`/* ledger.recorded_at */
    select recorded_at as at from ledger.event where position = ${position}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`ledger is broken: nothing stands at ${position}`)
  return row.at
}
