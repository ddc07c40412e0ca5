import { RecommendationList } from '@mingce/ui/library/recommendation-list'
import { libraryPageText as text } from '../words/library.ts'
import type { Commended, Recommendation } from './questions.ts'

type Props = { readonly told: readonly Recommendation[]; readonly commended: readonly Commended[] }

/** Recommendations that were answered or taken back, and entries that were removed. */
export function ToldTab({ told, commended }: Props) {
  return <RecommendationList recommendations={told} commended={commended} none={text('noTold')} />
}
