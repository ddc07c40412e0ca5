import type { Stage } from '../submission/state.ts'

/** How far one item of a filed catalog has come, the least first: what the levels above are told of it. */
export const itemStandings = [
  'returned',
  'rejected',
  'withdrawn',
  'submitted',
  'under_review',
  'settled',
  'in_force',
] as const
export type ItemStanding = (typeof itemStandings)[number]

export type FiledItem = {
  readonly stage: Exclude<Stage, 'draft' | 'checking'>
  /** The city's approval of it holds. While the filing is examined this may be known to the city alone. */
  readonly settled: boolean
  /** An approval of an earlier turn still holds. */
  readonly carried: boolean
  /** The settled version that came of the filing is published. */
  readonly published: boolean
}

/** An opinion that was not sent does not show: while a filing is examined, only what an earlier turn settled is settled. */
export function standingOf({ stage, settled, carried, published }: FiledItem): ItemStanding {
  switch (stage) {
    case 'submitted':
    case 'under_review':
      return carried ? 'settled' : stage
    case 'returned':
      return settled ? 'settled' : 'returned'
    case 'approved':
    case 'recorded_only':
      return published ? 'in_force' : 'settled'
    default:
      return stage
  }
}

/** Of a county's several items that answer to one of the guide's, the one that has come least far. */
export function leastOf(standings: readonly [ItemStanding, ...ItemStanding[]]): ItemStanding {
  return standings.reduce((a, b) => (itemStandings.indexOf(b) < itemStandings.indexOf(a) ? b : a))
}
