import type { PostRole } from './post.ts'

/**
 * Someone is away from their post, from one day to another (both counted, Asia/Shanghai), and another account of the bureau
 * stands in. `ended` says when that ended early; by nobody and without a reason when an appointment ended it.
 */
export type Absence = {
  readonly absence: string
  readonly account: string
  readonly role: PostRole
  readonly from: string
  readonly until: string
  readonly substitute: string
  readonly reason: string
  readonly announcedBy: string
  readonly announcedAt: string
  readonly ended: { readonly at: string; readonly by: string | null; readonly reason: string | null } | null
}

const absencePhases = ['coming', 'running', 'over', 'ended'] as const
export type AbsencePhase = (typeof absencePhases)[number]

/** Where an absence stands on a day; one that was ended early is over at once. */
export function phaseOf(
  { from, until, ended }: Pick<Absence, 'from' | 'until' | 'ended'>,
  today: string,
): AbsencePhase {
  if (ended) return 'ended'
  if (today < from) return 'coming'
  return today <= until ? 'running' : 'over'
}

type Days = Pick<Absence, 'from' | 'until'>

/** Whether an absence that was not ended early shares a day with these. */
export function isAwayIn({ from, until, ended }: Absence, days: Days): boolean {
  return ended === null && from <= days.until && days.from <= until
}
