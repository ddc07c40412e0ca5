import { ErrorNotice } from '@mingce/ui/error-notice'
import { CandidateCard } from '@mingce/ui/library/candidate-card'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { libraryPageText as text } from '../words/library.ts'
import { type Candidate, candidatesQuestion } from './questions.ts'
import { RecommendDrawer } from './recommend-drawer.tsx'

/** Published items of the city's counties that might be worth recommending. `stageOf` says what was done about one already. */
export function CandidatesTab({ stageOf }: { readonly stageOf: (of: Candidate) => string | undefined }) {
  const { data, error, refetch } = useQuery(candidatesQuestion)
  const [candidate, setCandidate] = useState<Candidate>()
  return (
    <>
      <p>{text('candidates.about')}</p>
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <p>{text('candidates.none')}</p>}
      <ul className="library-list">
        {data?.map((each) => (
          <CandidateCard
            key={`${each.county}/${each.item}`}
            candidate={each}
            acts={stageOf(each) ?? <Button onClick={() => setCandidate(each)}>{text('recommend')}</Button>}
          />
        ))}
      </ul>
      <RecommendDrawer candidate={candidate} close={() => setCandidate(undefined)} />
    </>
  )
}
