import type { Recorded } from '@mingce/ledger/read'
import type { Folding, Projection, Rows } from '../definition.ts'
import { factOf } from '../fact-of.ts'
import type { Holding } from './changes.ts'

/** A stream folded so far, and the rows that hold for it. */
export type StreamState = {
  version: number
  state: unknown
  /** What the source gave last: a list that is the same object needs no look. */
  rows: Rows
  readonly holding: Map<string, Holding>
}

export function emptyState({ initial }: Folding): StreamState {
  return { version: 0, state: initial, rows: {}, holding: new Map() }
}

/**
 * A stream as the tables hold it after what another process wrote, or this one forgot: folded on from where it is known.
 *
 * @param since the events after `known`
 */
export function caughtUp(
  { source, stream, known }: { readonly source: Folding; readonly stream: string; readonly known: StreamState },
  since: readonly Recorded[],
): StreamState {
  const version = known.version + since.length
  const state = since.reduce((before, recorded) => source.evolve(before, factOf(recorded)), known.state)
  const rows = version === 0 ? {} : source.rows(stream, state)
  const holding = new Map(
    Object.entries(rows).map(([table, list]) => [table, new Map(list.map((row) => [row.key, { row, opened: null }]))]),
  )
  return { version, state, rows, holding }
}

/** The folded streams of one projection, the least recently used forgotten when there are more than `most`. */
export class States {
  readonly #most: number
  readonly #known = new Map<string, StreamState>()
  #generation = 0

  constructor(most = 2_000) {
    this.#most = most
  }

  /** The stream's state as far as it is known, at this version or before it. */
  upTo(stream: string, version: number): StreamState | undefined {
    const known = this.#known.get(stream)
    if (!known || known.version > version) return undefined
    this.#known.delete(stream)
    this.#known.set(stream, known)
    return known
  }

  keep(stream: string, state: StreamState): void {
    this.#known.delete(stream)
    this.#known.set(stream, state)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) return
      this.#known.delete(oldest)
    }
  }

  /** Tables made anew may have been made of other texts than those remembered here: a redaction brings them about. */
  standOn(generation: number): void {
    if (this.#generation !== generation) this.forget()
    this.#generation = generation
  }

  /** Forgets all: what was folded was not committed. */
  forget(): void {
    this.#known.clear()
  }
}

/** The source that covers a stream; undefined for a stream that does not matter here. */
export function sourceOf({ sources }: Projection, stream: string) {
  return sources.find(({ covers }) => covers(stream))
}
