import { type Evolve, type Fact, fold } from '@mingce/domain/fact'
import type { Recorded } from '@mingce/ledger/read'
import { factOf } from '@mingce/projections/fact-of'
import type { Past } from './matter.ts'

/** What was folded of a list of events, by the fold. */
type Folded = Map<unknown, { readonly count: number; readonly state: unknown }>

const foldedOf = new WeakMap<readonly Recorded[], Folded>()

/**
 * A stream's state, folded from what was read of it. Of a list that continues another (`foldOn`) only what is new is folded.
 *
 * @param initial the same for a stream each time
 * @throws when the stream was not read: a decider relied on something it did not ask for
 */
export function stateOf<State, Event>(past: Past, stream: string, evolve: Evolve<State, Event>, initial: State): State {
  const recorded = past.get(stream)
  if (!recorded) throw new Error(`${stream} was folded without having been read`)
  const folded = foldedOf.get(recorded)
  const { count, state } = folded?.get(evolve) ?? { count: 0, state: initial }
  const now = fold(evolve, state as State, recorded.slice(count).map(factOf) as Fact<Event>[])
  folded?.set(evolve, { count: recorded.length, state: now })
  return now
}

/** From now on what is folded of `after` begins with what was folded of `before`, its first events. */
export function foldOn(before: readonly Recorded[], after: readonly Recorded[]): void {
  foldedOf.set(after, new Map(foldedOf.get(before)))
}
