import { owingCounties } from '@mingce/domain/joint-package/owing-counties'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { isOwedByCounties } from '@mingce/domain/round/owing'
import type { RoundHead } from './questions.ts'

/** The counties of a city that owe the round's deliverables, in code order. */
export function owingIn(round: RoundHead, city: string): readonly string[] {
  return owingCounties({ status: round.status, cohort: new Set(round.cohort) }, city)
}

/** The counties of a city that owe one deliverable of the round; none where the city owes it alone. */
export function owingOf(round: RoundHead, kind: DeliverableKind, city: string): readonly string[] {
  return isOwedByCounties(round, kind) ? owingIn(round, city) : []
}

/** The rounds in which a city has counties, open ones first. */
export function roundsOfCity(rounds: readonly RoundHead[], city: string): readonly RoundHead[] {
  const ours = rounds.filter((round) => owingIn(round, city).length > 0)
  return [...ours.filter(({ status }) => status === 'open'), ...ours.filter(({ status }) => status !== 'open')]
}
