import { setTimeout as sleep } from 'node:timers/promises'
import { askedTogether } from '@mingce/ledger/asked-together'
import { type Kysely, sql } from 'kysely'
import type { Projection } from '../definition.ts'
import { advanceTogether, togetherWithin } from './advance-together.ts'
import { Carrier } from './carrier.ts'
import { placesIn } from './places.ts'
import { prepare } from './prepare.ts'
import { rebuildOutdated } from './rebuild-outdated.ts'

/** As long as someone else may be about to carry what was just recorded. */
const graceMs = 100
/** However often the bell rings: a look costs the database as much as a short question. */
const betweenLooksMs = 25

export type Follows = {
  readonly db: Kysely<unknown>
  readonly projections: readonly Projection[]
  readonly follows: boolean
  readonly pollMs: number
  readonly onMoved: (name: string, position: bigint) => void
}

/** The round that never ends: look where the ledger and the projections stand, set those behind going, wait for the bell. */
export class Following {
  readonly #options: Follows
  readonly #stop = new AbortController()
  readonly #prepared = Promise.withResolvers<void>()
  #rebuilding: Promise<unknown> = Promise.resolve()
  readonly #ended: Promise<void>
  #bell = Promise.withResolvers<void>()
  readonly carriers: readonly Carrier[]

  constructor(options: Follows) {
    const { db, projections, onMoved } = options
    this.#options = options
    this.carriers = projections.map((projection) => {
      const tell = (position: bigint) => onMoved(projection.name, position)
      return new Carrier(db, projection, tell, this.#stop.signal)
    })
    this.#ended = this.#goRound()
  }

  /** Once the tables are there. */
  get prepared(): Promise<void> {
    return this.#prepared.promise
  }

  get stopped(): AbortSignal {
    return this.#stop.signal
  }

  ring(): void {
    this.#bell.resolve()
  }

  /** Brings projections to a position, together where they can. @returns false when it is `late`, or an event before it has failed */
  async reach(names: readonly string[], position: bigint, late: AbortSignal): Promise<boolean> {
    await this.prepared
    if (this.#options.follows) await this.#together(position)
    const reached = await Promise.all(names.map((name) => this.#reachAlone(name, position, late)))
    return reached.every(Boolean)
  }

  async #reachAlone(name: string, position: bigint, late: AbortSignal): Promise<boolean> {
    const carrier = this.carriers.find(({ projection }) => projection.name === name)
    if (!carrier) throw new Error(`there is no projection ${name}`)
    while (carrier.position < position && !carrier.failed && !late.aborted) {
      if (this.#options.follows) await carrier.runAnew()
      else this.ring()
      if (carrier.position < position) await pause(20, late)
    }
    return carrier.position >= position
  }

  /** Carries what was recorded before this call, not with a run that began before it; whoever cannot come along is left where it stands. */
  readonly #together = askedTogether(async (asked: readonly bigint[]) => {
    await this.#carryTogether(latest(asked))
    return asked
  }, 1)

  async #carryTogether(position: bigint): Promise<void> {
    const aboard = this.carriers.filter(
      (each) => each.free && each.position < position && each.position >= position - togetherWithin,
    )
    if (aboard.length < 2) return
    const run = advanceTogether(this.#options.db, aboard)
    for (const carrier of aboard) carrier.goWith(run)
    const places = await run.catch(() => undefined) // each goes alone then, and tells what keeps it
    for (const carrier of aboard) {
      const place = places?.get(carrier.projection.name)
      if (place) carrier.see(place)
    }
  }

  /** Ends once what is under way is committed. */
  async stop(): Promise<void> {
    this.#stop.abort()
    await this.#ended
    await Promise.all([...this.carriers.map((each) => each.settled()), this.#rebuilding])
  }

  async #goRound(): Promise<void> {
    let begun = false
    while (!this.#stop.signal.aborted) {
      let againMs = this.#options.pollMs
      this.#bell = Promise.withResolvers()
      try {
        if (!begun) await this.#begin()
        begun = true
        againMs = await this.#lookAround()
      } catch {
        // The database does not answer: `health` says so, and the next round asks again.
      }
      await pause(Math.min(betweenLooksMs, againMs), this.#stop.signal)
      await Promise.race([this.#bell.promise, pause(againMs, this.#stop.signal)])
    }
  }

  /** What failed before is tried again by this process, whose code may be another. */
  async #begin(): Promise<void> {
    const { db, projections, follows } = this.#options
    const outdated = await prepare(db, projections)
    if (follows) {
      await sql`update projections.projection set failed = null where failed is not null`.execute(db)
      this.#rebuilding = this.#rebuild(outdated)
    }
    this.#prepared.resolve()
  }

  async #rebuild(outdated: readonly Projection[]): Promise<void> {
    const onTrouble = (name: string, reason: string | null) => {
      const carrier = this.carriers.find(({ projection }) => projection.name === name)
      if (carrier) carrier.rebuildTrouble = reason
    }
    await rebuildOutdated(this.#options.db, { projections: outdated, stopped: this.#stop.signal, onTrouble }).catch(
      () => {},
    )
  }

  /**
   * Whoever recorded something carries it, with what it remembers of the streams at hand; the others step in for what is left
   * lying. If all did, each would have to read again what another had just folded.
   *
   * @returns milliseconds until it should look again
   */
  async #lookAround(): Promise<number> {
    const { follows, pollMs } = this.#options
    const { head, places } = await placesIn(this.#options.db)
    for (const carrier of this.carriers) {
      const place = places.get(carrier.projection.name)
      if (place) carrier.see(place)
    }
    const left = follows ? this.carriers.filter((carrier) => carrier.isLeft(head, graceMs)) : []
    if (left.length > 0) void this.#together(head).finally(() => left.map((carrier) => carrier.run()))
    const waiting = this.carriers.some((carrier) => !left.includes(carrier) && carrier.position < head)
    return waiting ? Math.min(graceMs, pollMs) : pollMs
  }
}

function latest([first = -1n, ...others]: readonly bigint[]): bigint {
  let latest = first
  for (const each of others) if (each > latest) latest = each
  return latest
}

function pause(ms: number, until: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal: until }).catch(() => {})
}
