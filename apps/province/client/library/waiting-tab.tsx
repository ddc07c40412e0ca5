import { parseDivision } from '@mingce/domain/authority/division'
import type { PracticeOf } from '@mingce/ui/library/practice'
import { RecommendationList } from '@mingce/ui/library/recommendation-list'
import { WithReason } from '@mingce/ui/library/with-reason'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { type Chosen, IncludeDrawer } from './include-drawer.tsx'
import type { Recommendation } from './questions.ts'

type Props = { readonly waiting: readonly Recommendation[]; readonly practiceOf: PracticeOf }

/** What cities recommended and the province has not answered. What is taken in is the text that is public now. */
export function WaitingTab({ waiting, practiceOf }: Props) {
  const [chosen, setChosen] = useState<Chosen>()
  return (
    <>
      <RecommendationList
        recommendations={waiting}
        none={text('noWaiting')}
        actsOn={(each) => (
          <Answers {...{ recommendation: each, practiceOf }} include={() => setChosen(chosenOf(each))} />
        )}
      />
      <IncludeDrawer chosen={chosen} practice={chosen && practiceOf(chosen)} close={() => setChosen(undefined)} />
    </>
  )
}

type AnswersProps = {
  readonly recommendation: Recommendation
  readonly practiceOf: PracticeOf
  readonly include: () => void
}

function Answers({ recommendation, practiceOf, include }: AnswersProps) {
  const { county, item, now } = recommendation
  return (
    <>
      {now && (
        <Button type="primary" onClick={include}>
          {text('include')}
        </Button>
      )}
      <WithReason
        label={text('decline')}
        asks={text('declineReason')}
        said={text('declined')}
        practice={practiceOf(recommendation)}
        send={(sent) => api.library.decline.mutate({ ...sent, county: parseDivision(county), item })}
      />
    </>
  )
}

function chosenOf({ county, item, improvements, now }: Recommendation): Chosen | undefined {
  return now ? { county, item, improvements: [...improvements], ...now } : undefined
}
