import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { libraryText as text } from '../words/library.ts'
import { useGrowing } from '../workbench/growing-rows.tsx'
import { CandidateCard, type CandidateSent } from './candidate-card.tsx'
import { cardsAtOnce } from './entry-list.tsx'
import type { PracticeOf } from './practice.ts'
import './library.css'

type CandidateListProps<Candidate extends CandidateSent> = {
  readonly question: UseQueryOptions<readonly Candidate[]>
  /** Which of them are shown; left out, all. */
  readonly keeps?: (candidate: Candidate) => boolean
  /** Said where there is none. */
  readonly none: string
  readonly practiceOf: PracticeOf
  /** What may be done with one that stands neither in the library nor waits for an answer. */
  readonly act: string
  readonly choose: (candidate: Candidate) => void
}

/** Published items that might be worth commending, as they are asked for, a few at a time. */
export function CandidateList<Candidate extends CandidateSent>({
  question,
  keeps = () => true,
  ...list
}: CandidateListProps<Candidate>) {
  const { data, error, refetch } = useQuery(question)
  return (
    <>
      <ErrorNotice error={error} retry={() => refetch()} />
      {data ? <Candidates {...list} candidates={data.filter(keeps)} /> : !error && <Skeleton active />}
    </>
  )
}

type CandidatesProps<Candidate extends CandidateSent> = Omit<CandidateListProps<Candidate>, 'question' | 'keeps'> & {
  readonly candidates: readonly Candidate[]
}

function Candidates<Candidate extends CandidateSent>(props: CandidatesProps<Candidate>) {
  const { candidates, none, practiceOf, act, choose } = props
  const { shown, more } = useGrowing(candidates, cardsAtOnce)
  if (candidates.length === 0) return <p>{none}</p>
  const actsOn = (candidate: Candidate) => {
    const { entry, waiting } = practiceOf(candidate)
    if (entry) return text('inLibrary')
    return waiting ? text('recommended') : <Button onClick={() => choose(candidate)}>{act}</Button>
  }
  return (
    <>
      <ul className="library-list">
        {shown.map((each) => (
          <CandidateCard key={`${each.county}/${each.item}`} candidate={each} acts={actsOn(each)} />
        ))}
      </ul>
      {more}
    </>
  )
}
