import { parseDivision } from '@mingce/domain/authority/division'
import type { PracticeOf } from '@mingce/ui/library/practice'
import { RecommendationList } from '@mingce/ui/library/recommendation-list'
import { WithReason } from '@mingce/ui/library/with-reason'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import type { Commended, Recommendation } from './questions.ts'

type Props = {
  readonly recommendations: readonly Recommendation[]
  readonly commended: readonly Commended[]
  readonly practiceOf: PracticeOf
}

/** What the city recommended and what became of it; what of its counties' was removed from the library. */
export function OwnTab({ recommendations, commended, practiceOf }: Props) {
  return (
    <RecommendationList
      {...{ recommendations, commended }}
      none={text('noOwn')}
      actsOn={(each) => each.outcome === null && <Withdraw {...{ recommendation: each, practiceOf }} />}
    />
  )
}

type WithdrawProps = { readonly recommendation: Recommendation; readonly practiceOf: PracticeOf }

function Withdraw({ recommendation, practiceOf }: WithdrawProps) {
  const { county, item } = recommendation
  return (
    <WithReason
      label={text('withdraw')}
      asks={text('withdrawReason')}
      said={text('withdrawn')}
      practice={practiceOf(recommendation)}
      send={(sent) => api.library.withdraw.mutate({ ...sent, county: parseDivision(county), item })}
    />
  )
}
