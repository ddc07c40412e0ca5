import type { DivisionCode } from '@mingce/domain/authority/division'
import { owingCounties } from '@mingce/domain/joint-package/owing-counties'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { owedByCounties } from '@mingce/domain/round/owing'
import { type Asking, type AsOf, held } from '../asking.ts'
import { roundsOf } from '../board/round.ts'

/** A joint filing of which nothing is put together, and the day on which it is to reach the province, as it was written. */
export type NotAssembled = { readonly round: string; readonly kind: DeliverableKind; readonly dueDate: string }

/** What a city is to put together of its counties in the open rounds and did not begin; what it withdrew waits on its desk by itself. */
export async function notAssembledBy(
  tx: Asking,
  city: DivisionCode,
  { at }: AsOf = {},
): Promise<readonly NotAssembled[]> {
  const filings = tx.selectFrom('packageFiling').select(['round', 'kind']).where('division', '=', city)
  const [rounds, filed] = await Promise.all([
    roundsOf(tx, { at }),
    filings.where(held('packageFiling', { at })).execute(),
  ])
  const open = rounds.filter((round) => round.status === 'open')
  const owing = open.filter((round) => owingCounties({ ...round, cohort: new Set(round.cohort) }, city).length > 0)
  return owing.flatMap(({ round, settings }) =>
    owedByCounties(settings)
      .filter(({ kind }) => !filed.some((each) => each.round === round && each.kind === kind))
      .map(({ kind, dueDate }) => ({ round, kind, dueDate })),
  )
}
