import { ErrorNotice } from '@mingce/ui/error-notice'
import { CandidateCard } from '@mingce/ui/library/candidate-card'
import type { PracticeOf } from '@mingce/ui/library/practice'
import { libraryText } from '@mingce/ui/words/library'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { libraryPageText as text } from '../words/library.ts'
import { type Candidate, candidatesQuestion } from './questions.ts'
import { RecommendDrawer } from './recommend-drawer.tsx'

type Props = { readonly stageOf: (of: Candidate) => string | undefined; readonly practiceOf: PracticeOf }

/** Published items of the city's counties that might be worth recommending. `stageOf` says what was done about one already. */
export function CandidatesTab({ stageOf, practiceOf }: Props) {
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
            acts={
              stageOf(each) ??
              (practiceOf(each) ? (
                <Button onClick={() => setCandidate(each)}>{text('recommend')}</Button>
              ) : (
                libraryText('notReadYet')
              ))
            }
          />
        ))}
      </ul>
      <RecommendDrawer
        candidate={candidate}
        practice={candidate && practiceOf(candidate)}
        close={() => setCandidate(undefined)}
      />
    </>
  )
}
