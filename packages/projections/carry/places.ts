import { type QueryExecutorProvider, sql } from 'kysely'
import type { Place } from './advance.ts'

/** Where every projection stands, and the ledger's last position (-1 while it is empty), in one look. */
export async function placesIn(
  db: QueryExecutorProvider,
): Promise<{ readonly head: bigint; readonly places: ReadonlyMap<string, Place> }> {
  const { rows } = await sql<Place & { name: string; head: bigint }>`/* projections.places */
    select name, generation, definition, position, changed, failed,
      (select coalesce(max(position), -1) from ledger.event) as head
    from projections.projection`.execute(db)
  return { head: rows[0]?.head ?? -1n, places: new Map(rows.map((row) => [row.name, row])) }
}
