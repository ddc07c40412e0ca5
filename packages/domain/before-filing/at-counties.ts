import type { DivisionCode } from '../authority/division.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import {
  type BeforeFilingCommand,
  type BeforeFilingContext,
  type BeforeFilingRefusal,
  decideBeforeFiling,
} from './decide.ts'
import type { BeforeFilingEvent } from './events.ts'
import type { BeforeFiling } from './evolve.ts'

export type AtCounty = { readonly before: BeforeFiling; readonly context: BeforeFilingContext }

/**
 * One note on several counties, as of a meeting that guided all of them: in each county's stream by itself, so that none learns of the
 * others, and in all of them or in none.
 *
 * @returns the events by county; or the refusal, about the first county that it concerns
 */
export function decideAtCounties(
  command: BeforeFilingCommand,
  counties: readonly AtCounty[],
): ReadonlyMap<DivisionCode, readonly BeforeFilingEvent[]> | Refusal<BeforeFilingRefusal> {
  const decided = new Map<DivisionCode, readonly BeforeFilingEvent[]>()
  for (const { before, context } of counties) {
    const events = decideBeforeFiling(command, before, context)
    if (isRefusal(events)) return counties.length > 1 ? refuse(events.refused, [context.county]) : events
    decided.set(context.county, events)
  }
  return decided
}
