import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { RoundOpened } from '../questions.ts'

/** The day by which the city wants the county's filing; undefined while the city has not passed the notice on. */
export function innerDateOf({ innerDates }: RoundOpened, kind: DeliverableKind): string | undefined {
  return innerDates.find((each) => each.kind === kind)?.date
}
