import { nameOf } from '@mingce/domain/authority/division'
import type { Improvements } from '@mingce/domain/improvement/county-improvement'
import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorNotice } from '../error-notice.tsx'
import { Page } from '../page.tsx'
import { countiesImprovementText as t } from '../words/counties-improvement.ts'
import { improvementText } from '../words/improvements.ts'
import { type Against, linesOf } from './county-lines.ts'
import { FirstsList } from './firsts-list.tsx'
import { ImprovementRadar } from './improvement-radar.tsx'
import { ImprovementTable } from './improvement-table.tsx'
import './counties-improvement.css'

export type CountiesImprovementProps = {
  /** Of whom it speaks, and who may know of it. */
  readonly about: string
  /** Among whom the first ≤ 5 个工作日 are the first. */
  readonly firstsTitle: string
  readonly ask: () => Promise<Improvements>
  /** Which city alone is shown; all where none is named. */
  readonly city?: string
  /** Which of the cities, where the page has a choice. */
  readonly choice?: ReactNode
}

/** 五个提升 of the counties below: each city and county against the guide or its version before, one of them as a radar, and who was first. */
export function CountiesImprovement({ about, firstsTitle, ask, city = '', choice }: CountiesImprovementProps) {
  const { data, error, refetch } = useQuery({ queryKey: ['improvements'], queryFn: ask })
  const [against, setAgainst] = useState<Against>('guide')
  return (
    <Page
      title={improvementText('title')}
      actions={
        <>
          {choice}
          <Segmented
            aria-label={t('against')}
            value={against}
            onChange={setAgainst}
            options={[
              { value: 'guide', label: improvementText('guide') },
              { value: 'settled', label: improvementText('settled') },
            ]}
          />
        </>
      }
    >
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <Shown key={`${against} ${city}`} {...{ about, data, against, city }} />
          <h2>{firstsTitle}</h2>
          <FirstsList firsts={data.firsts} />
        </>
      )}
    </Page>
  )
}

type ShownProps = {
  readonly about: string
  readonly data: Improvements
  readonly against: Against
  readonly city: string
}

function Shown({ about, data, against, city }: ShownProps) {
  const lines = linesOf(data, against, city)
  const [chosen, choose] = useState<string>(lines[0]?.division ?? '')
  const line = lines.find(({ division }) => division === chosen)
  return (
    <>
      <p>
        {about} {against === 'guide' && guideWords(data)} {lines.length > 0 && t('pick')}
      </p>
      {lines.length === 0 ? (
        <p>{t(against === 'guide' ? 'none' : 'noneBefore')}</p>
      ) : (
        <div className="improvement-page">
          <ImprovementTable lines={lines} chosen={chosen} choose={choose} />
          {line && <ImprovementRadar title={nameOf(line.division)} found={line.found} />}
        </div>
      )}
    </>
  )
}

function guideWords({ guide }: Improvements): string {
  if (!guide) return t('noGuide')
  return guide.status === 'partial' ? t('partial', { rows: guide.rows }) : ''
}
