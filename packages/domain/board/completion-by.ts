import { type Completion, type CountyProgress, completionOf } from '../round/completion.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { CellDates } from './state.ts'

type ProgressCell = {
  readonly division: string
  readonly kind: DeliverableKind
  readonly dates: Pick<CellDates, 'settledOn'>
  /** From when a catalog of this round that stands published is in force. */
  readonly inForceFrom: string | null
}
type Shown = {
  readonly cells: readonly ProgressCell[]
  readonly deliverables: readonly { readonly kind: DeliverableKind }[]
}

/** 完成 of the counties on a board by a day. */
export function completionBy({ cells, deliverables }: Shown, day: string): Completion {
  const counties = [...Map.groupBy(cells, ({ division }) => division).values()].map(
    (own): CountyProgress => ({
      settledOn: new Map(own.flatMap(({ kind, dates: { settledOn } }) => (settledOn ? [[kind, settledOn]] : []))),
      inForceFrom: own.find(({ inForceFrom }) => inForceFrom !== null)?.inForceFrom ?? null,
    }),
  )
  const owed = deliverables.map(({ kind }) => kind)
  return completionOf(counties, owed, day)
}
