import type { Kysely } from 'kysely'
import type { Projection } from '../definition.ts'
import { advance, type Place } from './advance.ts'
import { definitionOf } from './prepare.ts'
import { States } from './states.ts'

const otherVersion = 'its tables are of another version'

/** Carries the ledger into one projection, page after page, and knows how far it stands, whichever process brought it there. */
export class Carrier {
  readonly projection: Projection
  readonly #db: Kysely<unknown>
  readonly states = new States()
  readonly #onMoved: (position: bigint) => void
  readonly #stopped: AbortSignal
  readonly #definition: string
  #place: Place | undefined
  #running: Promise<void> | undefined
  /** Where it was seen behind, and since when. */
  #lying: { readonly at: bigint; readonly sinceMs: number } | undefined
  #trouble: string | null = null
  /** What keeps its tables from being made anew. */
  rebuildTrouble: string | null = null

  /** @param onMoved called after each commit, here or elsewhere, that changed a row */
  constructor(db: Kysely<unknown>, projection: Projection, onMoved: (position: bigint) => void, stopped: AbortSignal) {
    this.#db = db
    this.projection = projection
    this.#onMoved = onMoved
    this.#stopped = stopped
    this.#definition = definitionOf(projection)
  }

  get position(): bigint {
    return this.#place?.position ?? -1n
  }

  /** Whether an event failed: it goes no further until its code is another. */
  get failed(): boolean {
    return this.#place !== undefined && this.#place.failed !== null
  }

  /**
   * Whether it is for this process to carry: it has stood behind the ledger's `head` for so long and nobody moved it, or the database
   * cut the last run short, and that it stands at the head by now is another's work.
   */
  isLeft(head: bigint, graceMs: number): boolean {
    if (this.#trouble !== null) return true
    if (this.position >= head || this.position !== this.#lying?.at) {
      this.#lying = this.position >= head ? undefined : { at: this.position, sinceMs: performance.now() }
      return false
    }
    return performance.now() - this.#lying.sinceMs >= graceMs
  }

  /** Whether its tables are of another version: they are being made anew, or were by another process. */
  isOutdated({ definition }: Place): boolean {
    return definition !== this.#definition
  }

  /** Why it stands still, or null: an event failed, another version of the tables is in use, or the database did not answer. */
  faultAt(place: Place | undefined): string | null {
    if (place?.failed) return place.failed
    if (place && this.isOutdated(place))
      return this.rebuildTrouble === null
        ? otherVersion
        : `${otherVersion}, and are not made anew: ${this.rebuildTrouble}`
    return this.#trouble
  }

  /** Learns how far it stands. */
  see(place: Place): void {
    const before = this.#place
    if (before && before.position > place.position && before.generation === place.generation) return
    this.#place = place
    if (before && place.changed > before.changed) this.#onMoved(place.changed)
  }

  /** Carries until nothing is left. A run that is under way is joined: it may not see what was recorded since it began. */
  run(): Promise<void> {
    this.#running ??= this.#carry().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /** Carries what was recorded before this call: not by a run that began before it. */
  async runAnew(): Promise<void> {
    await this.#running
    await this.run()
  }

  /** Whether it can go with others: nothing is under way with it, and it stands where it is known to stand. */
  get free(): boolean {
    return this.#running === undefined && this.#place !== undefined && !this.failed
  }

  /** Goes with others for the length of their run; what is asked of it meanwhile comes after. */
  goWith(run: Promise<unknown>): void {
    const over = () => {
      this.#running = undefined
    }
    this.#running = run.then(over, over)
  }

  /** Waits for the run that is under way. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #carry(): Promise<void> {
    try {
      for (let more = true; more && !this.#stopped.aborted; ) {
        const advanced = await advance(this.#db, this.projection, this.states)
        this.see(advanced.place)
        more = advanced.more
      }
      this.#trouble = null
    } catch (error) {
      this.#trouble = error instanceof Error ? error.message : String(error)
    }
  }
}
