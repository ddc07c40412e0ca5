import { setTimeout as sleep } from 'node:timers/promises'
import { kyselyOn } from '@mingce/ledger/connect'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { Carrier } from './carry/carrier.ts'
import { placesIn } from './carry/places.ts'
import { prepare } from './carry/prepare.ts'
import type { Projection } from './definition.ts'
import { projections as every, type ProjectionName } from './projections.ts'
import { rebuildProjection } from './rebuild.ts'

export type { ProjectionName } from './projections.ts'

export type Health = {
  /** False while a projection stands still, or nothing is known of the database. */
  readonly ready: boolean
  /** The ledger's last position; -1 while it is empty, null when the database does not answer. */
  readonly head: number | null
  readonly projections: readonly { readonly name: string; readonly position: number; readonly failed: string | null }[]
}

export type Follower = {
  /** Once the tables are there. */
  readonly ready: Promise<void>
  /** The ledger may have moved. */
  wake(): void
  /**
   * Read your own writes: brings projections to a position, waiting for whoever is carrying them, never skipping.
   *
   * @returns `catching_up` when one does not stand there within `withinMs`; it goes on in the background
   */
  catchUp(names: readonly ProjectionName[], position: bigint, withinMs?: number): Promise<'caught_up' | 'catching_up'>
  /**
   * Calls `listener` after each commit, of this process or another, that changed rows of a projection.
   *
   * @returns stops listening
   */
  onMoved(listener: (name: ProjectionName, position: bigint) => void): () => void
  health(): Promise<Health>
  /** Ends once what is under way is committed. The pool stays open. */
  close(): Promise<void>
}

export type FollowerOptions = {
  /** Connections in the role `project`; two or more. */
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
  const stop = new AbortController()
  const prepared = Promise.withResolvers<void>()
  const listeners = new Set<(name: ProjectionName, position: bigint) => void>()
  const carriers = projections.map((projection) => {
    const tell = (position: bigint) => {
      for (const listener of listeners) listener(projection.name as ProjectionName, position)
    }
    return new Carrier(db, projection, tell, stop.signal)
  })
  const rebuilding = new Set<Promise<unknown>>()
  let bell = Promise.withResolvers<void>()

  async function keepFollowing(): Promise<void> {
    for (let begun = false; !stop.signal.aborted; ) {
      bell = Promise.withResolvers()
      try {
        if (!begun) await begin()
        begun = true
        await lookAround()
      } catch {
        // The database does not answer: `health` says so, and the next round asks again.
      }
      await Promise.race([bell.promise, sleep(pollMs, undefined, { signal: stop.signal }).catch(() => {})])
    }
  }

  /** What failed before is tried again by this process, whose code may be another. */
  async function begin(): Promise<void> {
    const outdated = await prepare(db, projections)
    if (follows) {
      await sql`update projections.projection set failed = null where failed is not null`.execute(db)
      for (const projection of outdated) rebuilding.add(rebuildProjection(db, projection).catch(() => {}))
    }
    prepared.resolve()
  }

  async function lookAround(): Promise<void> {
    const { head, places } = await placesIn(db)
    for (const carrier of carriers) {
      const place = places.get(carrier.projection.name)
      if (place) carrier.see(place)
      if (follows && carrier.position < head) void carrier.run()
    }
  }

  async function reach(name: string, position: bigint, late: AbortSignal): Promise<void> {
    await prepared.promise
    const carrier = carriers.find((each) => each.projection.name === name)
    if (!carrier) throw new Error(`there is no projection ${name}`)
    while (carrier.position < position && !late.aborted) {
      if (follows) await carrier.run()
      else bell.resolve()
      if (carrier.position < position) await sleep(20, undefined, { signal: late }).catch(() => {})
    }
  }

  const following = keepFollowing()
  return {
    ready: prepared.promise,
    wake: () => bell.resolve(),
    async catchUp(names, position, withinMs = 2_000) {
      const late = AbortSignal.any([stop.signal, AbortSignal.timeout(withinMs)])
      const tooLate = new Promise<'late'>((resolve) =>
        late.addEventListener('abort', () => resolve('late'), { once: true }),
      )
      const reached = Promise.all(names.map((name) => reach(name, position, late)))
      const first = await Promise.race([reached, tooLate])
      return first === 'late' ? 'catching_up' : 'caught_up'
    },
    onMoved(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async health() {
      const seen = await placesIn(db).catch(() => undefined)
      const stands = carriers.map(({ projection, position, fault }) => ({
        name: projection.name,
        position: Number(seen?.places.get(projection.name)?.position ?? position),
        failed: seen?.places.get(projection.name)?.failed ?? fault,
      }))
      const ready = seen !== undefined && stands.every(({ failed }) => failed === null)
      return { ready, head: seen ? Number(seen.head) : null, projections: stands }
    },
    async close() {
      stop.abort()
      await following
      await Promise.all([...carriers.map((each) => each.settled()), ...rebuilding])
    },
  }
}
