import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { CountyDay } from '@mingce/ui/round/round-due'
import type { RoundOpened } from '../questions.ts'

/** The days that the city set for this county, as far as they are told. */
export type SetDays = {
  readonly innerDates: readonly Pick<RoundOpened['innerDates'][number], 'kind' | 'date'>[]
  readonly extensions: readonly Pick<RoundOpened['extensions'][number], 'kind' | 'extendedTo'>[]
}

/** The day by which the city wants the county's filing, undefined while it has not passed the notice on, and the one it was put off to (延期). */
export function countyDayOf({ innerDates, extensions }: SetDays, kind: DeliverableKind): CountyDay {
  return {
    inner: innerDates.find((each) => each.kind === kind)?.date,
    extendedTo: extensions.find((each) => each.kind === kind)?.extendedTo,
  }
}
