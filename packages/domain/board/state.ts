import type { Stage } from '../submission/state.ts'

/** Where a deliverable of a county stands as the levels above know it: the stage of its filing, or what followed it. */
export type CellState = 'not_filed' | Exclude<Stage, 'checking'> | 'reported' | 'confirmed' | 'published'

/** Whether the next act is the county's own: what it has not filed, or must file again. */
export function liesWithCounty(state: CellState): boolean {
  return state === 'not_filed' || state === 'draft' || state === 'returned' || state === 'withdrawn'
}

/** The days, in Asia/Shanghai, on which a deliverable first came so far; null while it has not. */
export type CellDates = {
  readonly filedOn: string | null
  readonly settledOn: string | null
  readonly reportedOn: string | null
  readonly receivedOn: string | null
}

/** A deliverable that a county owes in a round, as far as it is counted. */
export type OwedCell = {
  readonly division: string
  readonly kind: string
  readonly state: CellState
  readonly dates: CellDates
}
