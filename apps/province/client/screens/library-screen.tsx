import { ErrorNotice } from '@mingce/ui/error-notice'
import { type PracticeOf, practicesOf } from '@mingce/ui/library/practice'
import { Page } from '@mingce/ui/page'
import { libraryText } from '@mingce/ui/words/library'
import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { CandidatesTab } from '../library/candidates-tab.tsx'
import { EntriesTab } from '../library/entries-tab.tsx'
import {
  type Candidate,
  commendedQuestion,
  type Entry,
  entriesQuestion,
  type Recommendation,
  recommendationsQuestion,
} from '../library/questions.ts'
import { ToldTab } from '../library/told-tab.tsx'
import { WaitingTab } from '../library/waiting-tab.tsx'
import { libraryPageText as text } from '../words/library.ts'

const tabs = ['entries', 'waiting', 'candidates', 'told'] as const

/** 亮点库: what the department curates. */
export function LibraryScreen() {
  const entries = useQuery(entriesQuestion)
  const recommendations = useQuery(recommendationsQuestion)
  const commended = useQuery(commendedQuestion)
  const asked = [entries, recommendations, commended]
  const failed = asked.filter(({ error }) => error)
  const [params, setParams] = useSearchParams()
  const tab = tabs.find((each) => each === params.get('tab')) ?? 'entries'
  const waiting = recommendations.data?.filter(({ outcome }) => outcome === null)
  const counts = { entries: entries.data?.length, waiting: waiting?.length }
  const labelOf = (each: (typeof tabs)[number]) =>
    each === 'entries' || each === 'waiting' ? text(`tab.${each}`, { count: counts[each] ?? '' }) : text(`tab.${each}`)
  const read = entries.data && recommendations.data && { entries: entries.data, recommendations: recommendations.data }
  return (
    <Page title={libraryText('title')} about={text('about')}>
      <p>{libraryText('noScores')}</p>
      <Segmented
        aria-label={libraryText('title')}
        value={tab}
        onChange={(value) => setParams({ tab: value }, { replace: true })}
        options={tabs.map((value) => ({ value, label: labelOf(value) }))}
      />
      <ErrorNotice error={failed[0]?.error} retry={() => failed.map(({ refetch }) => refetch())} />
      {read ? (
        <Shown tab={tab} {...read} practiceOf={practicesOf({ ...read, commended: commended.data })} />
      ) : (
        !entries.error && !recommendations.error && <Skeleton active />
      )}
    </Page>
  )
}

type ShownProps = {
  readonly tab: (typeof tabs)[number]
  readonly entries: readonly Entry[]
  readonly recommendations: readonly Recommendation[]
  readonly practiceOf: PracticeOf<Entry>
}

function Shown({ tab, entries, recommendations, practiceOf }: ShownProps) {
  const waiting = recommendations.filter(({ outcome }) => outcome === null)
  const isOf = (candidate: Candidate) => (each: Entry | Recommendation) =>
    each.county === candidate.county && each.item === candidate.item
  const stageOf = (candidate: Candidate) => {
    if (entries.some(isOf(candidate))) return text('inLibrary')
    return waiting.some(isOf(candidate)) ? text('recommended') : undefined
  }
  switch (tab) {
    case 'entries':
      return <EntriesTab {...{ entries, practiceOf }} />
    case 'waiting':
      return <WaitingTab {...{ waiting, practiceOf }} />
    case 'candidates':
      return <CandidatesTab {...{ stageOf, practiceOf }} />
    case 'told':
      return <ToldTab told={recommendations.filter(({ outcome }) => outcome !== null)} />
  }
}
