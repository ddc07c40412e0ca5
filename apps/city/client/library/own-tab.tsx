import { parseDivision, pathName } from '@mingce/domain/authority/division'
import type { PracticeOf } from '@mingce/ui/library/practice'
import { RecommendationCard } from '@mingce/ui/library/recommendation-card'
import { WithReason } from '@mingce/ui/library/with-reason'
import { libraryText } from '@mingce/ui/words/library'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { commendedQuestion, type Recommendation } from './questions.ts'

type Props = { readonly recommendations: readonly Recommendation[]; readonly practiceOf: PracticeOf }

/** What the city recommended and what became of it; what of its counties' was removed from the library. */
export function OwnTab({ recommendations, practiceOf }: Props) {
  const { data: commended = [] } = useQuery(commendedQuestion)
  const removed = commended.flatMap(({ county, item, removed: all }) =>
    all.map((each, index) => ({ ...each, county, key: `${county}/${item}/${index}` })),
  )
  if (recommendations.length === 0 && removed.length === 0) return <p>{text('noOwn')}</p>
  return (
    <ul className="library-list">
      {recommendations.map((each, index) => (
        <RecommendationCard
          key={`${each.county}/${each.item}/${index}`}
          recommendation={each}
          acts={each.outcome === null && <Withdraw {...{ recommendation: each, practiceOf }} />}
        />
      ))}
      {removed.map(({ key, county, heading, reason, removedOn: day }) => (
        <li key={key} className="library-card">
          <p>
            {pathName(parseDivision(county))} {libraryText('removed', { heading, day, reason })}
          </p>
        </li>
      ))}
    </ul>
  )
}

type WithdrawProps = { readonly recommendation: Recommendation; readonly practiceOf: PracticeOf }

function Withdraw({ recommendation, practiceOf }: WithdrawProps) {
  const { county, item } = recommendation
  const practice = practiceOf(recommendation)
  if (!practice) return libraryText('notReadYet')
  return (
    <WithReason
      label={text('withdraw')}
      asks={text('withdrawReason')}
      said={text('withdrawn')}
      practice={practice}
      send={(sent) => api.library.withdraw.mutate({ ...sent, county: parseDivision(county), item })}
    />
  )
}
