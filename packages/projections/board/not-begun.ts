import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { owedByCounties } from '@mingce/domain/round/owing'
import { type Asking, type AsOf, held } from '../asking.ts'
import { roundsOf } from './round.ts'

/** A deliverable owed and not begun; `owedBy` as it was written: the city's inner date, else the province's. `owedOn` of the domain reads it. */
export type NotBegun = { readonly round: string; readonly kind: DeliverableKind; readonly owedBy: string }

/** What a county owes in the open rounds and has not begun. */
export async function notBegunBy(tx: Asking, county: DivisionCode, { at }: AsOf = {}): Promise<readonly NotBegun[]> {
  const cells = tx.selectFrom('boardCell').select(['round', 'kind']).where('division', '=', county)
  const dates = tx.selectFrom('packageInnerDate').select(['round', 'kind', 'date'])
  const [rounds, begun, inner] = await Promise.all([
    roundsOf(tx, { at }),
    cells.where(held('boardCell', { at })).execute(),
    dates.where('division', '=', cityOf(county)).where(held('packageInnerDate', { at })).execute(),
  ])
  const owing = rounds.filter(({ status, cohort }) => status === 'open' && cohort.includes(county))
  return owing.flatMap(({ round, settings }) =>
    owedByCounties(settings).flatMap(({ kind, dueDate }): readonly NotBegun[] => {
      const isOf = (each: { readonly round: string; readonly kind: string }) =>
        each.round === round && each.kind === kind
      return begun.some(isOf) ? [] : [{ round, kind, owedBy: inner.find(isOf)?.date ?? dueDate }]
    }),
  )
}
