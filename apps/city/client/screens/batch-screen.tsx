import { useAct } from '@mingce/ui/act'
import { useCommand } from '@mingce/ui/command-key'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import { batchChoiceAddress, settlementChoiceAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { type BatchedItem, batchQuestion, type OpenedBatch } from '../batch/questions.ts'
import { countsOf, Results, Running, unitsOf } from '../batch/results.tsx'
import { SampleDesk } from '../batch/sample-desk.tsx'
import { t } from '../words.ts'
import '../batch/batch.css'

const lookAgainMs = 700

/** One batch: its sample to be opened, its run, and what came of each item. */
export function BatchScreen() {
  const { batch = '' } = useParams()
  const opened = useQuery({
    ...batchQuestion(batch),
    refetchInterval: ({ state }) => (state.data?.stage === 'running' ? lookAgainMs : false),
  })
  if (opened.data) return <Opened key={batch} batch={opened.data} />
  return (
    <Page title={t('batch.title')} path={path()}>
      {opened.error ? <ErrorNotice error={opened.error} retry={() => opened.refetch()} /> : null}
      {opened.data === null ? <p>{t('batch.noSuch')}</p> : !opened.error && <Skeleton active />}
    </Page>
  )
}

function Opened({ batch }: { readonly batch: OpenedBatch }) {
  const { account } = usePerson()
  const acts = useBatchActs(batch)
  const isOwn = batch.by === account
  const isSample = batch.stage === 'prepared'
  const { settlement } = batch
  return (
    <Page
      title={t(settlement ? 'settlement.title' : 'batch.title')}
      path={path()}
      about={settlement ? t('settlement.opinion', settlement) : t('batch.about')}
      actions={
        <Link to={settlement ? settlementChoiceAddress() : batchChoiceAddress()}>
          {t(settlement ? 'settlement.back' : 'batch.back')}
        </Link>
      }
      footer={isOwn && <BatchBar batch={batch} run={acts.run} />}
      flush={isSample}
    >
      <Notices
        of={[acts.open, acts.aside, acts.run]}
        nameOf={(id) => batch.items.find(({ part }) => part === id)?.name ?? undefined}
      />
      {!isOwn && <Alert type="info" showIcon title={t('batch.notYours')} />}
      {isSample ? (
        <SampleDesk
          batch={batch}
          onOpened={isOwn ? (item) => void acts.open.run(named(batch, item)) : undefined}
          onSetAside={isOwn ? (item) => void acts.aside.run({ ...named(batch, item), reason: null }) : undefined}
        />
      ) : (
        <>
          {batch.stage === 'running' && <Running batch={batch} />}
          <Results batch={batch} />
        </>
      )}
    </Page>
  )
}

function named({ batch }: OpenedBatch, { submission, part }: BatchedItem) {
  return { batch, submission, part }
}

function useBatchActs(batch: OpenedBatch) {
  const queryClient = useQueryClient()
  const running = useCommand(
    ({ batch, attempt }: { readonly batch: string; readonly attempt: number }) =>
      api.batch.run.mutate({ batch, attempt }),
    () => void queryClient.invalidateQueries(),
  )
  const start = async (attempt: number) => {
    const done = running.run({ batch: batch.batch, attempt })
    await queryClient.invalidateQueries(batchQuestion(batch.batch))
    await done
    await queryClient.invalidateQueries()
  }
  return {
    open: useAct(api.batch.openSample.mutate, null),
    aside: useAct(api.batch.setAside.mutate, t('batch.done.aside')),
    run: { ...running, start },
  }
}

type BatchBarProps = { readonly batch: OpenedBatch; readonly run: ReturnType<typeof useBatchActs>['run'] }

function BatchBar({ batch, run }: BatchBarProps) {
  const counts = countsOf(unitsOf(batch))
  const unopened = batch.sample.length - batch.opened.length
  const action = actionOf(batch, { ...counts, unopened, ...run })
  const facts = <span role="status">{factsOf(batch, counts)}</span>
  return <DecisionBar facts={facts} actions={action ? [action] : []} busy={run.busy} wordless />
}

/** Before it runs, what would be passed; then what came of it. */
function factsOf({ settlement, stage }: OpenedBatch, counts: ReturnType<typeof countsOf>): string {
  const { passable, flagged } = counts
  if (stage !== 'prepared') return t(settlement ? 'settlement.resultCount' : 'batch.resultCount', counts)
  if (settlement) return t('settlement.chosen', { count: passable, unready: flagged })
  return t('batch.chosen', { count: passable + flagged, passable, flagged })
}

type Standing = ReturnType<typeof countsOf> & { readonly unopened: number } & Pick<
    BatchBarProps['run'],
    'busy' | 'start'
  >

function actionOf(
  { stage, attempt, settlement }: OpenedBatch,
  { passable, conflicts, unopened, busy, start }: Standing,
): DecisionAction | undefined {
  const tone = 'primary' as const
  switch (stage) {
    case 'prepared': {
      const blocked = unopened > 0 ? t('batch.runBlocked', { count: unopened }) : undefined
      return {
        key: 'run',
        label: t(settlement ? 'settlement.run' : 'batch.run', { count: passable }),
        tone,
        blocked,
        run: () => start(1),
      }
    }
    case 'running':
      return busy ? undefined : { key: 'resume', label: t('batch.resume'), run: () => start(attempt) }
    case 'finished':
      if (conflicts === 0 || settlement) return undefined // a document that moved is chosen anew
      return { key: 'retry', label: t('batch.retry', { count: conflicts }), tone, run: () => start(attempt + 1) }
    default:
      return undefined
  }
}

function path() {
  return [
    { label: t('menu.workbench'), to: '/' },
    { label: t('batch.menu'), to: batchChoiceAddress() },
  ]
}
