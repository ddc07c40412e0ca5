import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Projection } from '../definition.ts'
import { RebuildingError, rebuildProjection } from '../rebuild.ts'

const untilRebuiltMs = 1_000

/** Of these positions those after whose redaction not every projection was made anew: some may hold the text still. */
export async function uncleared(db: Kysely<unknown>, positions: readonly bigint[]): Promise<readonly bigint[]> {
  const { rows } = await sql<{
    position: bigint
  }>`select asked.position from unnest(${positions}::bigint[]) as asked(position)
    where not exists (select from projections.cleared c where c.position = asked.position)`.execute(db)
  return rows.map(({ position }) => position)
}

/**
 * Makes every projection anew where that was not done since the entries at these positions were redacted, and notes it. Whoever
 * is stopped on the way begins again.
 *
 * @param told each projection's name, as it stands anew
 */
export async function clearProjections(
  db: Kysely<unknown>,
  projections: readonly Projection[],
  positions: readonly bigint[],
  told: (name: string) => void = () => {},
): Promise<void> {
  const left = await uncleared(db, positions)
  if (left.length === 0) return
  for (const projection of projections) {
    await rebuildInTurn(db, projection)
    told(projection.name)
  }
  await sql`insert into projections.cleared select unnest(${left}::bigint[]) on conflict do nothing`.execute(db)
}

/** One that is being rebuilt already may have read the text before it went: it is waited for, and done again. */
async function rebuildInTurn(db: Kysely<unknown>, projection: Projection): Promise<void> {
  for (;;)
    try {
      await rebuildProjection(db, projection)
      return
    } catch (error) {
      if (!(error instanceof RebuildingError)) throw error
      await sleep(untilRebuiltMs)
    }
}
