import { handledSteps, type SweepStep, sweepSteps } from '@mingce/domain/law/sweep'
import { Progress, Segmented, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorNotice } from '../error-notice.tsx'
import { Page } from '../page.tsx'
import { SheetExport } from '../sheet-export.tsx'
import { lawSweepText as text } from '../words/law-sweep.ts'
import { countiesAt, type SweepSent, sweepTitle } from './sweep-sent.ts'
import { sweepSheet } from './sweep-sheet.ts'
import { type OpenCounty, SweptCounties } from './swept-counties.tsx'

type SweepPageProps = OpenCounty & {
  readonly sweep: {
    /** Null where there is no such change. */
    readonly data: SweepSent | null | undefined
    readonly error: unknown
    readonly isPending: boolean
    readonly refetch: () => unknown
  }
  readonly actions: ReactNode
}

/** 清理: the counties within reach whose items a change of a law asks to be reworded, and how far they have come. */
export function SweepPage({ sweep, actions, ...open }: SweepPageProps) {
  if (!sweep.data)
    return (
      <Page title={text('menu')} actions={actions}>
        <ErrorNotice error={sweep.error} retry={() => sweep.refetch()} />
        {sweep.isPending && <Skeleton active />}
        {sweep.data === null && <p>{text('unknown')}</p>}
      </Page>
    )
  const { changed, counties } = sweep.data
  return (
    <Page title={sweepTitle(changed)} about={text('sweepAbout')} actions={actions}>
      {counties.length === 0 ? <p>{text('noneSwept')}</p> : <Followed {...{ ...open, changed, counties }} />}
    </Page>
  )
}

function Followed({ changed, counties, ...open }: OpenCounty & SweepSent) {
  const [step, setStep] = useState<SweepStep | 'all'>('all')
  const count = (which: SweepStep) => counties.reduce((sum, { steps }) => sum + steps[which], 0)
  const all = sweepSteps.reduce((sum, each) => sum + count(each), 0)
  const done = handledSteps.reduce((sum, each) => sum + count(each), 0)
  const told = { done, all, published: count('published'), declined: count('declined'), dropped: count('dropped') }
  const options = [
    { value: 'all' as const, label: text('allSteps', { count: all }) },
    ...sweepSteps.map((each) => ({ value: each, label: `${text(each)} ${count(each)}` })),
  ]
  const shown = countiesAt(counties, step)
  return (
    <>
      <p>
        {text('counties', { count: counties.length })} · {text('progress', told)}
      </p>
      <Progress percent={Math.floor((100 * done) / all)} aria-label={text('progress', told)} />
      <div className="sweep-tools">
        <Segmented options={options} value={step} onChange={setStep} />
        <SheetExport title={sweepTitle(changed)} sheet={() => sweepSheet(shown)} />
      </div>
      <SweptCounties {...{ ...open, changed, counties: shown, step }} />
    </>
  )
}
