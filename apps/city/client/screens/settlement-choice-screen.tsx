import { sampleSize } from '@mingce/domain/batch/sample'
import { signedFor, usePostFor } from '@mingce/ui/absence/standing-in'
import { newKey, useCommand } from '@mingce/ui/command-key'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { batchAddress, batchChoiceAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { EarlierBatches } from '../batch/earlier-batches.tsx'
import { type Settleable, settleableQuestion } from '../batch/questions.ts'
import { ReadyTable, UnreadyTable } from '../batch/settleable-table.tsx'
import { t } from '../words.ts'
import '../batch/batch.css'

/** 批量审定: which documents could be settled together now, and what stands against the others. */
export function SettlementChoiceScreen() {
  const settleable = useQuery(settleableQuestion)
  if (settleable.data && settleable.data.filings.length > 0) return <Choice {...settleable.data} />
  return (
    <Page title={t('settlement.title')} path={path()}>
      {settleable.error && <ErrorNotice error={settleable.error} retry={() => settleable.refetch()} />}
      {settleable.data ? <p>{t('settlement.none')}</p> : !settleable.error && <Skeleton active />}
      <EarlierBatches />
    </Page>
  )
}

function Choice({ filings, names }: Settleable) {
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set())
  const post = usePostFor('leader')
  const prepare = usePrepare()
  const ready = filings.filter(({ against }) => against === null)
  const unready = filings.filter(({ against }) => against !== null)
  const kept = ready.filter(({ submission }) => !takenOut.has(submission))
  const toggle = (submission: string) =>
    setTakenOut(
      new Set(
        takenOut.has(submission) ? [...takenOut].filter((each) => each !== submission) : [...takenOut, submission],
      ),
    )
  const facts = t('settlement.chosen', { count: kept.length, unready: unready.length })
  const action = {
    ...{ key: 'prepare', label: t('settlement.prepare', { count: openedOf(kept) }), tone: 'primary' as const },
    blocked: kept.length === 0 ? t('settlement.prepareBlocked') : undefined,
    run: (opinion: string) =>
      prepare.run({
        ...{ batch: newKey(), opinion: opinion || t('settle.plainOpinion') },
        filter: { extent: 'city', counties: [], kind: null, category: null, search: null, takenOut: takenOut.size },
        filings: [...kept, ...unready].map(({ submission, seen }) => ({ submission, seen })),
      }),
  }
  return (
    <Page
      title={t('settlement.title')}
      path={path()}
      about={t('settlement.about')}
      footer={
        <DecisionBar
          facts={<span role="status">{facts}</span>}
          actions={post ? [signedFor(action, post)] : []}
          turn={post ? undefined : t('settle.turn')}
          busy={prepare.busy}
          templates={[t('template.approved')]}
          draftKey="opinion batch"
          wordless={!post}
        />
      }
    >
      <Notices of={[prepare]} nameOf={() => undefined} />
      <div className="batch-groups">
        <ReadyTable filings={ready} takenOut={takenOut} onToggle={toggle} />
        <UnreadyTable filings={unready} names={names} />
      </div>
      <EarlierBatches />
    </Page>
  )
}

/** How many items will be drawn, at the least: each document has one of them. */
function openedOf(filings: Settleable['filings']): number {
  const items = filings.reduce((sum, { examined, parts }) => sum + (examined || parts), 0)
  const policies = filings.flatMap(({ samplePolicies }) => samplePolicies)
  return Math.max(sampleSize(items, policies), filings.length)
}

type Choosing = Omit<Parameters<typeof api.batch.prepareSettlement.mutate>[0], 'key'>

function usePrepare() {
  const navigate = useNavigate()
  return useCommand<Choosing, { readonly batch: string }>(
    (sent) => api.batch.prepareSettlement.mutate(sent),
    ({ batch }) => void navigate(batchAddress(batch)),
  )
}

function path() {
  return [
    { label: t('menu.workbench'), to: '/' },
    { label: t('batch.menu'), to: batchChoiceAddress() },
  ]
}
