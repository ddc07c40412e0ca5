import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { Asking } from '../asking.ts'
import { type LibraryItem, libraryOf } from './entries.ts'
import { type Commended, commendedWithin, type RecommendationItem, recommendationsWithin } from './recommendations.ts'

/** 亮点库 as an office acts on it. `commended` says how far each item has come that was ever commended, and what was removed. */
export type LibraryRead = {
  readonly entries: readonly LibraryItem[]
  readonly recommendations: readonly RecommendationItem[]
  readonly commended: readonly Commended[]
}

/** All of one moment, so that what an act sends as `seen` is what stood beside it on the screen. */
export async function libraryRead(tx: Asking, office: Office): Promise<LibraryRead> {
  const [entries, recommendations, commended] = await Promise.all([
    libraryOf(tx, office),
    recommendationsWithin(tx, office),
    commendedWithin(tx, office),
  ])
  return { entries, recommendations, commended }
}
