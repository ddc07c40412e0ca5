import { sampleSize } from '@mingce/domain/batch/sample'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { newKey, useCommand } from '@mingce/ui/command-key'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { batchAddress, settlementChoiceAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { FlaggedTable, PassableTable } from '../batch/candidate-tables.tsx'
import { askedIn, chosenOf, filterOf, fitting, keyOf } from '../batch/choice.ts'
import { ChoiceFilter } from '../batch/choice-filter.tsx'
import { EarlierBatches } from '../batch/earlier-batches.tsx'
import { type CandidateFiling, candidatesQuestion } from '../batch/questions.ts'
import { t } from '../words.ts'
import '../batch/batch.css'

/** 批量审核: what may be passed together over the filings under review, and what is to be looked at by itself. */
export function BatchChoiceScreen() {
  const candidates = useQuery(candidatesQuestion)
  if (candidates.data && candidates.data.length > 0) return <Choice filings={candidates.data} />
  return (
    <Page title={t('batch.title')} path={path()} actions={<SettlementLink />}>
      {candidates.error && <ErrorNotice error={candidates.error} retry={() => candidates.refetch()} />}
      {candidates.data ? <p>{t('batch.none')}</p> : !candidates.error && <Skeleton active />}
      <EarlierBatches />
    </Page>
  )
}

function Choice({ filings }: { readonly filings: readonly CandidateFiling[] }) {
  const [params, setParams] = useSearchParams()
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set())
  const asked = askedIn(params)
  const { filing, kind, category } = asked
  const search = useDeferredValue(asked.search)
  const fits = useMemo(
    () => fitting(filings, { filing, kind, category, search }),
    [filings, filing, kind, category, search],
  )
  const passable = fits.filter(({ flags }) => flags.length === 0)
  const flagged = fits.filter(({ flags }) => flags.length > 0)
  const kept = passable.filter((item) => !takenOut.has(keyOf(item)))
  const out = passable.length - kept.length
  const prepare = usePrepare()
  const ask = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    if (value) next.set(name, value)
    else next.delete(name)
    setParams(next, { replace: true })
  }
  const toggle = (key: string) =>
    setTakenOut(new Set(takenOut.has(key) ? [...takenOut].filter((each) => each !== key) : [...takenOut, key]))
  const facts = [
    t('batch.chosen', { count: kept.length + flagged.length, passable: kept.length, flagged: flagged.length }),
    ...(out > 0 ? [t('batch.takenOut', { count: out })] : []),
  ].join(' · ')
  const action = {
    ...{
      key: 'prepare',
      label: t('batch.prepare', {
        count: sampleSize(
          kept.length,
          filings.flatMap(({ samplePolicies }) => samplePolicies),
        ),
      }),
      tone: 'primary' as const,
    },
    blocked: kept.length === 0 ? t('batch.prepareBlocked') : undefined,
    run: () =>
      prepare.run({
        batch: newKey(),
        filter: filterOf(asked, fits, out),
        chosen: chosenOf([...kept, ...flagged]),
      }),
  }
  return (
    <Page
      title={t('batch.title')}
      path={path()}
      about={t('batch.about')}
      actions={<SettlementLink />}
      footer={
        <DecisionBar facts={<span role="status">{facts}</span>} actions={[action]} busy={prepare.busy} wordless />
      }
    >
      <Notices of={[prepare]} nameOf={() => undefined} />
      <ChoiceFilter filings={filings} asked={asked} onAsk={ask} />
      <p className="batch-count" role="status">
        {fits.length > 0 ? t('batch.count', { count: fits.length }) : t('batch.noMatch')}
      </p>
      <div className="batch-groups">
        <PassableTable items={passable} takenOut={takenOut} onToggle={toggle} />
        <FlaggedTable items={flagged} />
      </div>
      <EarlierBatches />
    </Page>
  )
}

type Choosing = Omit<Parameters<typeof api.batch.prepare.mutate>[0], 'key'>

function usePrepare() {
  const navigate = useNavigate()
  return useCommand<Choosing, { readonly batch: string }>(
    (sent) => api.batch.prepare.mutate(sent),
    ({ batch }) => void navigate(batchAddress(batch)),
  )
}

/** The leader's own batch, for whoever may sign. */
function SettlementLink() {
  return usePostFor('leader') && <Link to={settlementChoiceAddress()}>{t('settlement.enter')}</Link>
}

function path() {
  return [{ label: t('menu.workbench'), to: '/' }]
}
