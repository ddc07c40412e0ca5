import { mostItems } from '@mingce/domain/catalog/events'
import { instantAt } from './office-hours.ts'
import { type Step, touchedBy } from './step.ts'

export type Timed = Step & { readonly at: Date }

/** The steps in order of time, each at an instant of its own: those of one minute share it evenly. */
export function timed(steps: readonly Step[]): readonly Timed[] {
  const minutes = Map.groupBy(
    steps.toSorted((one, other) => one.minute - other.minute),
    ({ minute }) => minute,
  )
  return [...minutes].flatMap(([minute, within]) =>
    within.map((step, index) => ({ ...step, at: instantAt(minute, index / within.length) })),
  )
}

const mostSteps = 200
const mostEvents = 1_500

/**
 * Cuts the steps into waves that are carried out at once, without leaving their order: within a wave no step changes what
 * another one touches, and all of it fits one commit of the ledger.
 */
export function wavesOf<Each extends Step>(steps: readonly Each[]): readonly (readonly Each[])[] {
  const waves: Each[][] = []
  let changed = new Set<string>()
  let touched = new Set<string>()
  let events = 0
  for (const step of steps) {
    const { changes, restsOn } = touchedBy(step)
    const current = waves.at(-1)
    const apart = changes.every((each) => !touched.has(each)) && restsOn.every((each) => !changed.has(each))
    if (current && apart && current.length < mostSteps && events + mostEventsOf(step) <= mostEvents) current.push(step)
    else {
      waves.push([step])
      changed = new Set()
      touched = new Set()
      events = 0
    }
    events += mostEventsOf(step)
    for (const each of changes) changed.add(each)
    for (const each of [...changes, ...restsOn]) touched.add(each)
  }
  return waves
}

function mostEventsOf({ doing: { command } }: Step): number {
  if ('do' in command && command.do === 'passFiling') return mostItems + 3
  return 'rows' in command && command.rows ? command.rows.length + 1 : 3
}
