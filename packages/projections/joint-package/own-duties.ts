import type { DivisionCode } from '@mingce/domain/authority/division'
import { sectionsAsked } from '@mingce/domain/document/outline'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { owingCounties } from '@mingce/domain/joint-package/owing-counties'
import { type OwnDuty, ownDuty } from '@mingce/domain/joint-package/own-duty'
import { isOwedByCity } from '@mingce/domain/round/owing'
import { type DocumentKind, documentKinds } from '@mingce/domain/round/section-template'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type RoundRow, roundsOf } from '../board/round.ts'

/** 市（州）本级 that waits on a desk of the city, and the day on which its package is to reach the province, "2021-09-20". */
export type OwnDutyIn = OwnDuty & { readonly round: string; readonly kind: DocumentKind; readonly dueDate: string }

/** What a city owes itself in the open rounds and has still to write, to sign, to put together or to file, soonest due first; its own to know. */
export async function ownDutiesOf(tx: Asking, city: DivisionCode, asOf: AsOf = {}): Promise<readonly OwnDutyIn[]> {
  const [rounds, drafts, filings] = await Promise.all([
    roundsOf(tx, asOf),
    draftsOf(tx, city, asOf),
    filingsOf(tx, city, asOf),
  ])
  const owed = rounds.filter(({ status }) => status === 'open').flatMap((round) => owedIn(round, city))
  const duties = owed.flatMap(({ round, kind, dueDate }): readonly OwnDutyIn[] => {
    const isOf = (each: { readonly round: string; readonly kind: string }) =>
      each.round === round.round && each.kind === kind
    const own = drafts.find(isOf)
    const duty = ownDuty(sectionsAsked(round, kind), {
      sections: own?.sections ?? [],
      signed: own?.signed ?? null,
      isEnclosed: own?.enclosedAt != null,
      stage: filings.find(isOf)?.stage,
    })
    return duty ? [{ ...duty, round: round.round, kind, dueDate }] : []
  })
  return duties.toSorted(soonestFirst)
}

/** Those due on one day in the order of their rounds, the plan before the summary. */
const soonestFirst = inOrderOf<OwnDutyIn>(
  ({ dueDate }) => dueDate,
  ({ round }) => round,
  ({ kind }) => documentKinds.indexOf(kind),
)

function owedIn(round: RoundRow, city: DivisionCode) {
  if (owingCounties({ ...round, cohort: new Set(round.cohort) }, city).length === 0) return []
  return documentKinds
    .filter((kind) => isOwedByCity(round, kind))
    .map((kind) => {
      const dueDate = round.settings.deliverables.find((each) => each.kind === kind)?.dueDate ?? ''
      return { round, kind, dueDate }
    })
}

function draftsOf(tx: Asking, city: DivisionCode, { at }: AsOf) {
  return tx
    .selectFrom('cityDraft')
    .select(['round', 'kind', 'sections', 'signed', 'enclosedAt'])
    .where('division', '=', city)
    .where(held('cityDraft', { at }))
    .execute()
}

function filingsOf(tx: Asking, city: DivisionCode, { at }: AsOf) {
  return tx
    .selectFrom('packageFiling')
    .select(['round', 'kind', 'stage'])
    .where('division', '=', city)
    .where(held('packageFiling', { at }))
    .execute()
}
