import type { DeliverableKind } from './deliverable.ts'
import { owedByCounties } from './owing.ts'
import type { RoundSettings } from './settings.ts'

/** What of a county counts for 完成: when each deliverable was settled, and from when its catalog is in force. */
export type CountyProgress = {
  readonly settledOn: ReadonlyMap<DeliverableKind, string>
  /** 施行日期 of the first catalog settled in this round that stands published; null where none does. */
  readonly inForceFrom: string | null
  /** The day from which a publication of it stands no more; null, or not told, where none was withdrawn. */
  readonly withdrawnOn?: string | null
}

/** What stands between a county and 完成: a deliverable that is not settled (审定), or what its settled catalog waits for. */
export type Lack =
  | { readonly lacks: 'settlement'; readonly kind: DeliverableKind }
  | { readonly lacks: 'publication' }
  /** It was published, and withdrawn on this day. */
  | { readonly lacks: 'publication_again'; readonly withdrawnOn: string }
  /** It is published, and in force from this day to come on. */
  | { readonly lacks: 'force'; readonly from: string }

export type Completion = {
  /** Counties with everything: all they owe settled, and the catalog published and in force. */
  readonly complete: number
  /** Counties with all they owe settled, whatever the publication still waits for. */
  readonly settled: number
  /** Counties whose catalog is in force. */
  readonly inForce: number
  readonly of: number
}

/**
 * What a county lacks for 完成 by a day, in the order in which it comes about: every deliverable it owes is to be settled (审定), and its catalog
 * to be published and in force. Of a catalog that is not settled yet, or not owed, publication is not asked.
 *
 * Source: the notice of 2021-09-10, 二（一）（二）: pilots by the end of 2021, all counties by the end of 2023. That this is what the
 * notice's 完成 and 建成 come to is read from its three deliverables; it sets no measure of its own.
 *
 * @returns `[]` where it is complete
 */
export function lacksOf(county: CountyProgress, owed: readonly DeliverableKind[], by: string): readonly Lack[] {
  const unsettled = owed.filter((kind) => !isSettledBy(county, kind, by))
  const lacks = unsettled.map((kind): Lack => ({ lacks: 'settlement', kind }))
  const isCatalogSettled = owed.includes('disclosure_catalog') && !unsettled.includes('disclosure_catalog')
  return isCatalogSettled ? [...lacks, ...lackOfForce(county, by)] : lacks
}

/** 完成 of a county by a day: it lacks nothing. */
export function isComplete(county: CountyProgress, owed: readonly DeliverableKind[], by: string): boolean {
  return lacksOf(county, owed, by).length === 0
}

/** How many of a cohort are complete by a day; of an empty cohort none of none. */
export function completionOf(
  counties: readonly CountyProgress[],
  owed: readonly DeliverableKind[],
  by: string,
): Completion {
  const count = (holds: (county: CountyProgress) => boolean) => counties.filter(holds).length
  return {
    complete: count((county) => isComplete(county, owed, by)),
    settled: count((county) => allSettled(county, owed, by)),
    inForce: count((county) => isInForce(county, by)),
    of: counties.length,
  }
}

/**
 * The first day by which the round's document wants the counties done, once all that they owe is due: "2021-12-31"; undefined where no
 * clause of it names one.
 */
export function goalOf({ deliverables, clauses }: Pick<RoundSettings, 'deliverables' | 'clauses'>): string | undefined {
  const owed = owedByCounties({ deliverables }).map(({ dueDate }) => dueDate)
  const lastDue = owed.toSorted().at(-1) ?? ''
  const goals = clauses.filter((each) => each.recipient === 'public' && each.deliverable === null)
  return goals
    .flatMap(({ date }) => (date !== null && date >= lastDue ? date : []))
    .toSorted()
    .at(0)
}

function lackOfForce(county: CountyProgress, by: string): readonly Lack[] {
  if (isInForce(county, by)) return []
  const { inForceFrom, withdrawnOn } = county
  if (inForceFrom !== null) return [{ lacks: 'force', from: inForceFrom }]
  return [withdrawnOn ? { lacks: 'publication_again', withdrawnOn } : { lacks: 'publication' }]
}

function allSettled(county: CountyProgress, owed: readonly DeliverableKind[], by: string): boolean {
  return owed.every((kind) => isSettledBy(county, kind, by))
}

function isSettledBy({ settledOn }: CountyProgress, kind: DeliverableKind, by: string): boolean {
  return (settledOn.get(kind) ?? '9999-12-31') <= by
}

function isInForce({ inForceFrom }: CountyProgress, by: string): boolean {
  return inForceFrom !== null && inForceFrom <= by
}
