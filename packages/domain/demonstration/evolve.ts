import type { Fact } from '../fact.ts'
import type { DemonstrationEvent } from './events.ts'

/** Null in a ledger that holds real filings. `offsetMs` is what its clock is ahead of the real one, usually negative. */
export type Demonstration = { readonly continuesFrom: string; readonly offsetMs: number; readonly seed: number } | null

export const noDemonstration: Demonstration = null

export function evolveDemonstration(_: Demonstration, { event }: Fact<DemonstrationEvent>): Demonstration {
  const { continuesFrom, startedAt, seed } = event
  return { continuesFrom, seed, offsetMs: Date.parse(continuesFrom) - Date.parse(startedAt) }
}
