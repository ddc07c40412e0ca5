import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { RecommendationCard } from '@mingce/ui/library/recommendation-card'
import { libraryText } from '@mingce/ui/words/library'
import { useQuery } from '@tanstack/react-query'
import { libraryPageText as text } from '../words/library.ts'
import { commendedQuestion, type Recommendation } from './questions.ts'

/** Recommendations that were answered or taken back, and entries that were removed. */
export function ToldTab({ told }: { readonly told: readonly Recommendation[] }) {
  const { data: commended = [] } = useQuery(commendedQuestion)
  const removed = commended.flatMap(({ county, item, removed: all }) =>
    all.map((each, index) => ({ ...each, county, key: `${county}/${item}/${index}` })),
  )
  if (told.length === 0 && removed.length === 0) return <p>{text('noTold')}</p>
  return (
    <ul className="library-list">
      {removed.map(({ key, county, heading, reason, removedOn: day }) => (
        <li key={key} className="library-card">
          <p>
            {pathName(parseDivision(county))} {libraryText('removed', { heading, day, reason })}
          </p>
        </li>
      ))}
      {told.map((each, index) => (
        <RecommendationCard key={`${each.county}/${each.item}/${index}`} recommendation={each} />
      ))}
    </ul>
  )
}
