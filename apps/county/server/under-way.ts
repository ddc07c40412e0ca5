import type { Stage } from '@mingce/domain/submission/state'

const withTheCity: ReadonlySet<Stage> = new Set(['submitted', 'under_review'])
const preparing: ReadonlySet<Stage> = new Set(['draft', 'checking', 'returned', 'withdrawn'])

type Filing = { readonly round: string; readonly stage: Stage }
type Round = { readonly round: string; readonly status: 'open' | 'closed' }

/** Whether a filing is still on its way: with the city, or still to be filed while its round takes filings. */
export function isUnderWay({ round, stage }: Filing, rounds: readonly Round[]): boolean {
  if (withTheCity.has(stage)) return true
  return preparing.has(stage) && rounds.find((each) => each.round === round)?.status === 'open'
}
