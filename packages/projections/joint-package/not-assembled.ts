import type { DivisionCode } from '@mingce/domain/authority/division'
import { owingCounties } from '@mingce/domain/joint-package/owing-counties'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { owedByCounties } from '@mingce/domain/round/owing'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { roundsOf } from '../board/round.ts'

/** A joint filing of which nothing is put together, and the day on which it is to reach the province, as it was written. */
export type NotAssembled = {
  readonly round: string
  readonly kind: DeliverableKind
  readonly dueDate: string
  /** The day that the city set its counties, as it was written. */
  readonly innerDate: string | null
  /** Some county's document could go in. */
  readonly anySettled: boolean
}

/** What a city is to put together of its counties in the open rounds and did not begin; what it withdrew waits on its desk by itself. */
export async function notAssembledBy(
  tx: Asking,
  city: DivisionCode,
  { at }: AsOf = {},
): Promise<readonly NotAssembled[]> {
  const filings = tx.selectFrom('packageFiling').select(['round', 'kind']).where('division', '=', city)
  const [rounds, filed, inner, settled] = await Promise.all([
    roundsOf(tx, { at }),
    filings.where(held('packageFiling', { at })).execute(),
    innerDatesFor(tx, city, at),
    settledIn(tx, city, at),
  ])
  const open = rounds.filter((round) => round.status === 'open')
  const owing = open.filter((round) => owingCounties({ ...round, cohort: new Set(round.cohort) }, city).length > 0)
  return owing.flatMap(({ round, settings }) =>
    owedByCounties(settings)
      .filter(({ kind }) => !filed.some((each) => each.round === round && each.kind === kind))
      .map(({ kind, dueDate }) => {
        const isOf = (each: { readonly round: string; readonly kind: string }) =>
          each.round === round && each.kind === kind
        return { round, kind, dueDate, innerDate: inner.find(isOf)?.date ?? null, anySettled: settled.some(isOf) }
      }),
  )
}

function innerDatesFor(tx: Asking, city: DivisionCode, at: bigint | undefined) {
  const dates = tx.selectFrom('packageInnerDate').select(['round', 'kind', 'date']).where('division', '=', city)
  return dates.where(held('packageInnerDate', { at })).execute()
}

/** Of which deliverables a county of the city, one that is its own no more too, has one that could go in: settled, or in part and back with it. */
function settledIn(tx: Asking, city: DivisionCode, at: bigint | undefined) {
  return tx
    .selectFrom('boardCell')
    .select(['round', 'kind'])
    .distinct()
    .where(within('boardCell', { level: 'city', authority: city }))
    .where((where) =>
      where.or([
        where('stage', '=', 'approved'),
        where.and([where('stage', '=', 'returned'), where('settledCount', '>', 0)]),
      ]),
    )
    .where(held('boardCell', { at }))
    .execute()
}
