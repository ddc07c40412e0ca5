import type { DeliverableKind } from './deliverable.ts'
import type { Amendment } from './evolve.ts'
import type { Deliverable, RoundSettings } from './settings.ts'

type Asking = { readonly status?: string } | { readonly settings: Pick<RoundSettings, 'deliverables'> }

/** A round as far as who owes something in it can be told. */
export type RoundSoFar = {
  readonly settings: Pick<RoundSettings, 'deliverables'>
  readonly amendments: readonly Pick<Amendment, 'changes'>[]
}

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

/** Whether the round asks anything of its counties or once did: one whose every deliverable was always its cities' alone is no matter of theirs. */
export function concernsCounties({ settings, amendments }: RoundSoFar): boolean {
  const amended = amendments.flatMap(({ changes }) => changes.filter((each) => each.about === 'deliverable'))
  const everAsked = [...settings.deliverables, ...amended.flatMap(({ was, is }) => [was, is])]
  return owedByCounties({ deliverables: everAsked.filter((each) => each !== null) }).length > 0
}

function owerOf(round: Asking, kind: DeliverableKind) {
  if (!('settings' in round)) return undefined
  return round.settings.deliverables.find((each) => each.kind === kind)?.owedBy
}
