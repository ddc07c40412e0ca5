import { type DeliverableKind, deliverableKinds } from '../round/deliverable.ts'
import type { Submission } from '../submission/state.ts'

/** The deliverables of which the city has the county's first filing in the round: filed, and not taken back. */
export function filedKinds(filingOf: (kind: DeliverableKind) => Submission): ReadonlySet<DeliverableKind> {
  return new Set(
    deliverableKinds.filter((kind) => {
      const { turn, stage } = filingOf(kind)
      return turn > 0 && stage !== 'withdrawn'
    }),
  )
}
