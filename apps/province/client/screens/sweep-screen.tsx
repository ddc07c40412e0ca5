import { handledSteps, type SweepStep, sweepSteps } from '@mingce/domain/law/sweep'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Progress, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { lawAddress } from '../addresses.ts'
import { changeWords } from '../laws/change-list.tsx'
import { titleOf } from '../laws/law-table.tsx'
import { SweptCounties } from '../laws/swept-counties.tsx'
import { type Sweep, sweepQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import '../laws/laws.css'

/** 清理: the counties whose items a change of a law asks to be reworded, and how far they have come. */
export function SweepScreen() {
  const { law = '', change = '' } = useParams()
  const sweep = useQuery(sweepQuestion(law, Number(change)))
  if (!sweep.data)
    return (
      <Page title={text('sweep')}>
        <ErrorNotice error={sweep.error} retry={() => sweep.refetch()} />
        {sweep.isPending ? <Skeleton active /> : <p>{text('notFound')}</p>}
      </Page>
    )
  const { changed, counties } = sweep.data
  return (
    <Page
      title={text('sweepTitle', { title: titleOf(changed.law), what: changeWords(changed.change) })}
      about={text('sweepAbout')}
      actions={<Link to={lawAddress(law)}>{text('facts')}</Link>}
    >
      {counties.length === 0 ? <p>{text('noneSwept')}</p> : <Followed {...{ counties, law, change: Number(change) }} />}
    </Page>
  )
}

type FollowedProps = { readonly counties: Sweep['counties']; readonly law: string; readonly change: number }

function Followed({ counties, law, change }: FollowedProps) {
  const [step, setStep] = useState<SweepStep | 'all'>('all')
  const count = (which: SweepStep) => counties.reduce((sum, { steps }) => sum + steps[which], 0)
  const all = sweepSteps.reduce((sum, each) => sum + count(each), 0)
  const done = handledSteps.reduce((sum, each) => sum + count(each), 0)
  const told = { done, all, published: count('published'), declined: count('declined'), dropped: count('dropped') }
  const options = [
    { value: 'all' as const, label: text('allSteps', { count: all }) },
    ...sweepSteps.map((each) => ({ value: each, label: `${text(each)} ${count(each)}` })),
  ]
  const shown = counties.filter(({ steps }) => step === 'all' || steps[step] > 0)
  return (
    <>
      <p>
        {text('counties', { count: counties.length })} · {text('progress', told)}
      </p>
      <Progress percent={Math.floor((100 * done) / all)} aria-label={text('progress', told)} />
      <Segmented options={options} value={step} onChange={setStep} />
      <SweptCounties {...{ counties: shown, step, law, change }} />
    </>
  )
}
