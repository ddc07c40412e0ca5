import { type QueryExecutorProvider, sql } from 'kysely'
import type { Projection } from '../definition.ts'
import { tableOf } from './tables.ts'

/** How many rows stand in the tables of one generation and not in those of the other, both ways, over all of time. */
export async function differingRows(
  db: QueryExecutorProvider,
  { tables }: Projection,
  one: number,
  other: number,
): Promise<number> {
  let differing = 0
  for (const name of Object.keys(tables)) {
    const [a, b] = [one, other].map((generation) => sql.table(`projections.${tableOf(name, generation)}`))
    const { rows } = await sql<{ count: bigint }>`select count(*) from (
      (table ${a} except all table ${b}) union all (table ${b} except all table ${a})) differing`.execute(db)
    differing += Number(rows[0]?.count ?? 0)
  }
  return differing
}
