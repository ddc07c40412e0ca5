import { useWorkCalendar } from '@mingce/ui/desk-day'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { NewsList } from '@mingce/ui/round/news-list'
import { useWorkbench } from '@mingce/ui/workbench/use-workbench'
import { WorkbenchLists } from '@mingce/ui/workbench/workbench-lists'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { GuideUpgradeStrip } from '../catalog/guide-upgrade-strip.tsx'
import { LawStrip } from '../catalog/law-strip.tsx'
import { roundQuestion, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { nextOwed } from '../workbench/next-owed.ts'
import { OwedStrip } from '../workbench/owed-strip.tsx'
import { RoundMatrix } from '../workbench/round-matrix.tsx'
import './workbench-screen.css'

/** 工作台: what waits, what this person did, and where the county's three deliverables stand. */
export function WorkbenchScreen() {
  const workbench = useWorkbench(api)
  const rounds = useQuery(roundsQuestion)
  const owed = rounds.data?.filter((round) => round.owes) ?? []
  const opened = useQueries({ queries: owed.map(({ round }) => roundQuestion(round)) })
  const calendar = useWorkCalendar()
  const known = owed.map((head, index) => ({ head, opened: opened[index]?.data }))
  const next = nextOwed(known, calendar)
  return (
    <Page title={t('workbench.title')} actions={<Link to="/handover">{t('workbench.handover')}</Link>}>
      <NewsList api={api} />
      <GuideUpgradeStrip />
      <LawStrip />
      <WorkbenchLists
        {...workbench}
        open={filingAddress}
        rounds={rounds.data}
        hideDivision
        empty={next ? t('workbench.nothingBut', next) : t('workbench.nothing')}
      />
      <OwedStrip rounds={known} />
      <section aria-labelledby="rounds">
        <h2 id="rounds">{t('workbench.rounds')}</h2>
        <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
        {rounds.data && owed.length === 0 && <p>{t('workbench.noRound')}</p>}
        {owed.map((round, index) => (
          <RoundMatrix key={round.round} round={round} opened={opened[index]?.data} />
        ))}
      </section>
    </Page>
  )
}
