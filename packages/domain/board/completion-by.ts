import { type Completion, type CountyProgress, completionOf, type Lack, lacksOf } from '../round/completion.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { CellDates } from './state.ts'

type ProgressCell = {
  readonly division: string
  readonly kind: DeliverableKind
  readonly dates: Pick<CellDates, 'settledOn'>
  /** From when a catalog of this round that stands published is in force. */
  readonly inForceFrom: string | null
  /** The day from which a publication of it stands no more. */
  readonly withdrawnOn: string | null
}
type Shown = {
  readonly cells: readonly ProgressCell[]
  readonly deliverables: readonly { readonly kind: DeliverableKind }[]
}

/** 完成 of the counties on a board by a day. */
export function completionBy({ cells, deliverables }: Shown, day: string): Completion {
  return completionOf([...progressOf(cells).values()], owedIn(deliverables), day)
}

/** What each county on a board lacks for 完成 by a day, in the board's order; of one that is complete `[]`. */
export function lacksBy({ cells, deliverables }: Shown, day: string): ReadonlyMap<string, readonly Lack[]> {
  const owed = owedIn(deliverables)
  return new Map([...progressOf(cells)].map(([county, progress]) => [county, lacksOf(progress, owed, day)]))
}

function progressOf(cells: readonly ProgressCell[]): ReadonlyMap<string, CountyProgress> {
  const counties = Map.groupBy(cells, ({ division }) => division)
  return new Map(
    [...counties].map(([county, own]) => [
      county,
      {
        settledOn: new Map(own.flatMap(({ kind, dates: { settledOn } }) => (settledOn ? [[kind, settledOn]] : []))),
        inForceFrom: own.find(({ inForceFrom }) => inForceFrom !== null)?.inForceFrom ?? null,
        withdrawnOn: own.find(({ withdrawnOn }) => withdrawnOn !== null)?.withdrawnOn ?? null,
      },
    ]),
  )
}

function owedIn(deliverables: Shown['deliverables']): readonly DeliverableKind[] {
  return deliverables.map(({ kind }) => kind)
}
