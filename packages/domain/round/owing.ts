import type { DeliverableKind } from './deliverable.ts'
import type { Deliverable, RoundSettings } from './settings.ts'

type Asking = { readonly status?: string } | { readonly settings: Pick<RoundSettings, 'deliverables'> }

/** Whether the city owes one of its own, beside its counties or alone: "By default the city and each of its counties owe a plan". */
export function isOwedByCity(round: Asking, kind: DeliverableKind): boolean {
  const ower = owerOf(round, kind)
  return ower !== undefined && ower !== 'county'
}

/** Whether each county of the cohort owes one. */
export function isOwedByCounties(round: Asking, kind: DeliverableKind): boolean {
  const ower = owerOf(round, kind)
  return ower !== undefined && ower !== 'city'
}

/** What each county of the cohort owes, in the round's order; empty where the cities alone owe. */
export function owedByCounties({ deliverables }: Pick<RoundSettings, 'deliverables'>): readonly Deliverable[] {
  return deliverables.filter(({ owedBy }) => owedBy !== 'city')
}

function owerOf(round: Asking, kind: DeliverableKind) {
  if (!('settings' in round)) return undefined
  return round.settings.deliverables.find((each) => each.kind === kind)?.owedBy
}
