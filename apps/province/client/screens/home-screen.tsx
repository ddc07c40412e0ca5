import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { NewsList } from '@mingce/ui/round/news-list'
import { useWorkbench } from '@mingce/ui/workbench/use-workbench'
import { WorkbenchLists } from '@mingce/ui/workbench/workbench-lists'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { matterAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { ArchiveButton } from '../archive/archive-button.tsx'
import { WaitingStrip } from '../library/waiting-strip.tsx'
import { RoundPackages } from '../package/round-packages.tsx'
import { roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** What waits for the department, and below it what each city has filed in each round. */
export function HomeScreen() {
  const { level } = usePerson()
  const reviews = usePostFor('reviewer') !== undefined
  if (level === 'administration') return <Navigate to="/posts" replace />
  return <Desk isManager={!reviews} />
}

function Desk({ isManager }: { readonly isManager: boolean }) {
  const workbench = useWorkbench(api)
  const rounds = useQuery(roundsQuestion)
  return (
    <Page title={t('home.title')} about={isManager && t('home.roundManager')}>
      <NewsList api={api} />
      <WaitingStrip />
      <WorkbenchLists {...workbench} open={matterAddress} rounds={rounds.data} empty={t('home.empty')} />
      <h2>{t('archive.title')}</h2>
      <ArchiveButton />
      <h2>{t('home.packages')}</h2>
      <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
      {rounds.data?.map((round) => (
        <RoundPackages key={round.round} round={round} />
      ))}
    </Page>
  )
}
