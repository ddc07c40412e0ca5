import { CandidateList } from '@mingce/ui/library/candidate-list'
import type { PracticeOf } from '@mingce/ui/library/practice'
import { useState } from 'react'
import { libraryPageText as text } from '../words/library.ts'
import { type Candidate, candidatesQuestion } from './questions.ts'
import { RecommendDrawer } from './recommend-drawer.tsx'

/** Published items of the city's counties that might be worth recommending. */
export function CandidatesTab({ practiceOf }: { readonly practiceOf: PracticeOf }) {
  const [candidate, setCandidate] = useState<Candidate>()
  return (
    <>
      <p>{text('candidates.about')}</p>
      <CandidateList
        question={candidatesQuestion}
        none={text('candidates.none')}
        practiceOf={practiceOf}
        act={text('recommend')}
        choose={setCandidate}
      />
      <RecommendDrawer
        candidate={candidate}
        practice={candidate && practiceOf(candidate)}
        close={() => setCandidate(undefined)}
      />
    </>
  )
}
