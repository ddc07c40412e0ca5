import type { Actor } from '../authority/actor.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { DemonstrationEvent } from './events.ts'
import type { Demonstration } from './evolve.ts'

export type DemonstrationCommand = {
  readonly do: 'startDemonstration'
  readonly continuesFrom: string
  readonly startedAt: string
  readonly seed: number
}

export type DemonstrationRefusal = 'ONLY_ADMINISTRATORS' | 'DEMONSTRATION_RUNNING'

/** A ledger is a demonstration once, from its beginning; an administrator says so. */
export function decideDemonstration(
  command: DemonstrationCommand,
  demonstration: Demonstration,
  { actor }: { readonly actor: Actor },
): readonly DemonstrationEvent[] | Refusal<DemonstrationRefusal> {
  if (actor.level !== 'administration') return refuse('ONLY_ADMINISTRATORS')
  if (demonstration) return refuse('DEMONSTRATION_RUNNING')
  const { continuesFrom, startedAt, seed } = command
  return [{ type: 'DemonstrationStarted', continuesFrom, startedAt, seed }]
}
