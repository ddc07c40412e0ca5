import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { useAct } from '@mingce/ui/act'
import { RecommendationCard } from '@mingce/ui/library/recommendation-card'
import { WithReason } from '@mingce/ui/library/with-reason'
import { Notices } from '@mingce/ui/notices'
import { libraryText } from '@mingce/ui/words/library'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { commendedQuestion, type Recommendation } from './questions.ts'
import { useSeen } from './use-seen.ts'

/** What the city recommended and what became of it; what of its counties' was removed from the library. */
export function OwnTab({ recommendations }: { readonly recommendations: readonly Recommendation[] }) {
  const seen = useSeen()
  const { data: commended = [] } = useQuery(commendedQuestion)
  const withdraw = useAct(api.library.withdraw.mutate, text('withdrawn'))
  const removed = commended.flatMap(({ county, item, removed: all }) =>
    all.map((each, index) => ({ ...each, county, key: `${county}/${item}/${index}` })),
  )
  if (recommendations.length === 0 && removed.length === 0) return <p>{text('noOwn')}</p>
  return (
    <>
      <Notices of={[withdraw]} />
      <ul className="library-list">
        {recommendations.map((each, index) => (
          <RecommendationCard
            key={`${each.county}/${each.item}/${index}`}
            recommendation={each}
            acts={
              each.outcome === null && (
                <WithReason
                  label={text('withdraw')}
                  asks={text('withdrawReason')}
                  busy={withdraw.busy}
                  send={(reason) =>
                    withdraw.run({ county: parseDivision(each.county), item: each.item, seen: seen(each), reason })
                  }
                />
              )
            }
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
    </>
  )
}
