import type { Office } from '@mingce/domain/authority/jurisdiction'
import { type Asking, held, within } from '../asking.ts'
import type { GoodPracticeRow, RecommendationRow } from './library.ts'
import { type PublicTexts, publicTexts } from './public-texts.ts'

export type RecommendationItem = Omit<RecommendationRow, 'key' | 'division' | 'height' | 'recommendedAt'> &
  PublicTexts & { readonly county: string }

/** What cities recommended within reach: those that wait first, then the newest answer. */
export async function recommendationsWithin(tx: Asking, office: Office): Promise<readonly RecommendationItem[]> {
  const rows = await tx
    .selectFrom('recommendation')
    .selectAll()
    .where(held('recommendation', {}))
    .where(within('recommendation', office))
    .orderBy('heldFrom', 'desc')
    .execute()
  const resting = rows.map((row) => ({ ...row, since: row.recommendedAt }))
  const textsOf = await publicTexts(tx, resting)
  const told = resting.flatMap((row): readonly RecommendationItem[] => {
    const texts = textsOf(row)
    if (!texts) return []
    const { division: county, item, reason, improvements, version, digest, recommendedOn } = row
    const { outcome, outcomeOn, because } = row
    const said = { county, item, reason, improvements, version, digest, recommendedOn, outcome, outcomeOn, because }
    return [{ ...said, ...texts }]
  })
  return told.toSorted((one, other) => Number(one.outcome !== null) - Number(other.outcome !== null))
}

/** How many recommendations wait for the province. */
export async function waitingRecommendations(tx: Asking): Promise<number> {
  const { waiting } = await tx
    .selectFrom('recommendation')
    .select(({ fn }) => fn.countAll<string>().as('waiting'))
    .where('outcome', 'is', null)
    .where(held('recommendation', {}))
    .executeTakeFirstOrThrow()
  return Number(waiting)
}

export type Commended = Pick<GoodPracticeRow, 'item' | 'seen' | 'removed'> & { readonly county: string }

/** How far each item within reach has come that was ever commended. */
export async function commendedWithin(tx: Asking, office: Office): Promise<readonly Commended[]> {
  const rows = await tx
    .selectFrom('goodPractice')
    .select(['division', 'item', 'seen', 'removed'])
    .where(held('goodPractice', {}))
    .where(within('goodPractice', office))
    .orderBy('heldFrom', 'desc')
    .execute()
  return rows.map(({ division: county, ...said }) => ({ county, ...said }))
}
