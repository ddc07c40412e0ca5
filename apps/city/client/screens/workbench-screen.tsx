import { ReuseList } from '@mingce/ui/borrowing/reuse-list'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { NewsList } from '@mingce/ui/round/news-list'
import { useWorkbench } from '@mingce/ui/workbench/use-workbench'
import { WorkbenchLists } from '@mingce/ui/workbench/workbench-lists'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { batchChoiceAddress, queuedAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { OwnDuties } from '../own/own-duties.tsx'
import { type RoundHead, reuseQuestion, roundsQuestion } from '../questions.ts'
import { roundsOfCity } from '../rounds.ts'
import { t } from '../words.ts'
import { RoundBoard } from '../workbench/round-board.tsx'
import './workbench-screen.css'

/** 工作台: what waits, what this person did, and where every county of the city stands. */
export function WorkbenchScreen() {
  const { authority } = usePerson()
  const workbench = useWorkbench(api)
  const rounds = useQuery(roundsQuestion)
  const reuse = useQuery(reuseQuestion)
  return (
    <Page title={t('workbench.title')} actions={<Link to={batchChoiceAddress()}>{t('batch.enterAll')}</Link>}>
      <NewsList api={api} />
      <OwnDuties rounds={rounds.data ?? []} />
      <WorkbenchLists {...workbench} open={queuedAddress} rounds={rounds.data} empty={t('workbench.nothing')} />
      <Boards rounds={roundsOfCity(rounds.data ?? [], authority)} />
      <ReuseList reused={reuse.data ?? []} named />
    </Page>
  )
}

/** Rounds of former years are unfolded: each board is asked for by itself. */
const boardsAtFirst = 3

function Boards({ rounds }: { readonly rounds: readonly RoundHead[] }) {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? rounds : rounds.slice(0, boardsAtFirst)
  return (
    <>
      {shown.map((round) => (
        <RoundBoard key={round.round} round={round} />
      ))}
      {shown.length < rounds.length && (
        <Button type="link" aria-expanded={false} onClick={() => setOpen(true)}>
          {t('workbench.moreRounds', { count: rounds.length - shown.length })}
        </Button>
      )}
    </>
  )
}
