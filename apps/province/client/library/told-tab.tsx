import { RecommendationCard } from '@mingce/ui/library/recommendation-card'
import { RemovedCards, removedIn } from '@mingce/ui/library/removed-cards'
import { libraryPageText as text } from '../words/library.ts'
import type { Commended, Recommendation } from './questions.ts'

type Props = { readonly told: readonly Recommendation[]; readonly commended: readonly Commended[] }

/** Recommendations that were answered or taken back, and entries that were removed. */
export function ToldTab({ told, commended }: Props) {
  if (told.length === 0 && removedIn(commended).length === 0) return <p>{text('noTold')}</p>
  return (
    <ul className="library-list">
      <RemovedCards commended={commended} />
      {told.map((each, index) => (
        <RecommendationCard key={`${each.county}/${each.item}/${index}`} recommendation={each} />
      ))}
    </ul>
  )
}
