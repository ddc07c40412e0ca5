import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Projection } from '../definition.ts'
import { RebuildingError, rebuildProjection } from '../rebuild.ts'
import { placesIn } from './places.ts'

const firstPauseMs = 1_000
const longestPauseMs = 60_000

export type Outdated = {
  readonly projections: readonly Projection[]
  readonly stopped: AbortSignal
  /** Told what kept one from being made anew; null once nothing does. */
  readonly onTrouble: (name: string, reason: string | null) => void
}

/**
 * Makes anew what stands on tables of another definition, one after the other: each takes several connections, and all at once would wait
 * for each other's. What another process is at, or has made anew meanwhile by whatever code, is left to it; what failed is tried again,
 * less and less often.
 */
export async function rebuildOutdated(
  db: Kysely<unknown>,
  { projections, stopped, onTrouble }: Outdated,
): Promise<void> {
  let former: Definitions | undefined
  let left = projections
  for (
    let pauseMs = firstPauseMs;
    left.length > 0 && !stopped.aborted;
    pauseMs = Math.min(2 * pauseMs, longestPauseMs)
  ) {
    former ??= await definitionsIn(db)
    for (const projection of former ? left : []) {
      if (stopped.aborted) return
      onTrouble(projection.name, await troubleOf(rebuildProjection(db, projection)))
    }
    const now = await definitionsIn(db)
    if (now) left = left.filter(({ name }) => now.get(name) === former?.get(name))
    if (left.length > 0) await sleep(pauseMs, undefined, { signal: stopped }).catch(() => {})
  }
}

type Definitions = ReadonlyMap<string, string>

async function troubleOf(rebuild: Promise<unknown>): Promise<string | null> {
  try {
    await rebuild
    return null
  } catch (error) {
    if (error instanceof RebuildingError) return null
    return error instanceof Error ? error.message : String(error)
  }
}

/** Undefined while the database does not answer. */
async function definitionsIn(db: Kysely<unknown>): Promise<Definitions | undefined> {
  try {
    const { places } = await placesIn(db)
    return new Map([...places].map(([name, { definition }]) => [name, definition]))
  } catch {
    return undefined
  }
}
