import { type Evolve, type Fact, fold } from '@mingce/domain/fact'
import { factOf } from '@mingce/projections/fact-of'
import type { Past } from './matter.ts'

/**
 * A stream's state, folded from what was read of it.
 *
 * @throws when the stream was not read: a decider relied on something it did not ask for
 */
export function stateOf<State, Event>(past: Past, stream: string, evolve: Evolve<State, Event>, initial: State): State {
  const recorded = past.get(stream)
  if (!recorded) throw new Error(`${stream} was folded without having been read`)
  return fold(evolve, initial, recorded.map(factOf) as Fact<Event>[])
}
