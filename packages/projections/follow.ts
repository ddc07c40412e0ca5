import { kyselyOn } from '@mingce/ledger/connect'
import type { Pool } from 'pg'
import type { Carrier } from './carry/carrier.ts'
import { clearProjections, uncleared } from './carry/clear.ts'
import { Following } from './carry/following.ts'
import { placesIn } from './carry/places.ts'
import type { Projection } from './definition.ts'
import { projections as every, type ProjectionName } from './projections.ts'

export type { ProjectionName } from './projections.ts'

export type Health = {
  /** False while a projection stands still, or nothing is known of the database. */
  readonly ready: boolean
  /** The ledger's last position; -1 while it is empty, null when the database does not answer. */
  readonly head: number | null
  readonly projections: readonly ProjectionHealth[]
}

export type ProjectionHealth = {
  readonly name: string
  readonly position: number
  /** Why it stands still; null when it does not. */
  readonly failed: string | null
  /** Its tables are of another version: they are being made anew, if nothing keeps them from it. */
  readonly outdated: boolean
}

export type Follower = {
  /** Once the tables are there. */
  readonly ready: Promise<void>
  /** The ledger may have moved. */
  wake(): void
  /**
   * Read your own writes: brings projections to a position, waiting for whoever is carrying them, never skipping.
   *
   * @returns `catching_up` when one does not stand there within `withinMs`, going on in the background, or stands still
   */
  catchUp(names: readonly ProjectionName[], position: bigint, withinMs?: number): Promise<'caught_up' | 'catching_up'>
  /**
   * Calls `listener` after each commit, of this process or another, that changed rows of a projection.
   *
   * @returns stops listening
   */
  onMoved(listener: (name: ProjectionName, position: bigint) => void): () => void
  health(): Promise<Health>
  /** Of these redacted entries those whose texts some projection may hold still. */
  uncleared(positions: readonly bigint[]): Promise<readonly bigint[]>
  /** Makes every projection anew where that was not done since these entries were redacted; `told` hears of each. */
  clear(positions: readonly bigint[], told?: (name: string) => void): Promise<void>
  /** Ends once what is under way is committed. The pool stays open. */
  close(): Promise<void>
}

export type FollowerOptions = {
  /** Connections in the role `project`; three or more. */
  readonly project: Pool
  /** Whether this process carries the ledger into the projections; one that does not only hears of their moves. */
  readonly follows?: boolean
  readonly pollMs?: number
  readonly projections?: readonly Projection[]
}

/**
 * Follows the ledger into the projections, each exactly once: rows and position in one commit, under a lock. Any number
 * of processes may follow; woken, and polling every 300 ms regardless. An event that fails stops its projection alone.
 */
export function createFollower(options: FollowerOptions): Follower {
  const { project, follows = true, pollMs = 300, projections = Object.values(every) } = options
  const db = kyselyOn<unknown>(project)
  const listeners = new Set<(name: ProjectionName, position: bigint) => void>()
  const onMoved = (name: string, position: bigint) => {
    for (const listener of listeners) listener(name as ProjectionName, position)
  }
  const following = new Following({ db, projections, follows, pollMs, onMoved })
  return {
    ready: following.prepared,
    wake: () => following.ring(),
    async catchUp(names, position, withinMs = 2_000) {
      const late = AbortSignal.any([following.stopped, AbortSignal.timeout(withinMs)])
      const tooLate = new Promise<false>((resolve) => {
        late.addEventListener('abort', () => resolve(false), { once: true })
      })
      const reached = await Promise.race([following.reach(names, position, late), tooLate])
      return reached ? 'caught_up' : 'catching_up'
    },
    onMoved(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async health() {
      const seen = await placesIn(db).catch(() => undefined)
      return healthOf(following.carriers, seen)
    },
    uncleared: (positions) => uncleared(db, positions),
    clear: (positions, told) => clearProjections(db, projections, positions, told),
    close: () => following.stop(),
  }
}

function healthOf(carriers: readonly Carrier[], seen: Awaited<ReturnType<typeof placesIn>> | undefined): Health {
  const projections = carriers.map((carrier) => {
    const { name } = carrier.projection
    const place = seen?.places.get(name)
    return {
      name,
      position: Number(place?.position ?? carrier.position),
      failed: carrier.faultAt(place),
      outdated: place !== undefined && carrier.isOutdated(place),
    }
  })
  const ready = seen !== undefined && projections.every(({ failed }) => failed === null)
  return { ready, head: seen ? Number(seen.head) : null, projections }
}
