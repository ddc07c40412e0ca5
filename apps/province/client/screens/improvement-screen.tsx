import { cities, nameOf } from '@mingce/domain/authority/division'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { ImprovementRadar } from '@mingce/ui/improvement/improvement-radar'
import { Page } from '@mingce/ui/page'
import { improvementText } from '@mingce/ui/words/improvements'
import { useQuery } from '@tanstack/react-query'
import { Segmented, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { type Against, linesOf } from '../improvement/county-lines.ts'
import { FirstsList } from '../improvement/firsts-list.tsx'
import { ImprovementTable } from '../improvement/improvement-table.tsx'
import { type Improvements, improvementsQuestion } from '../questions.ts'
import { improvementPageText as t } from '../words/improvement.ts'
import './improvement-screen.css'
import './table.css'

/** 五个提升 over the province: each city and county against the guide or its version before, one of them as a radar, and who was first. */
export function ImprovementScreen() {
  const { data, error, refetch } = useQuery(improvementsQuestion)
  const [against, setAgainst] = useState<Against>('guide')
  const [city, setCity] = useState('')
  return (
    <Page
      title={improvementText('title')}
      actions={
        <>
          <Select
            aria-label={t('city')}
            value={city}
            onChange={setCity}
            options={[
              { value: '', label: t('allCities') },
              ...cities().map((each) => ({ value: each as string, label: nameOf(each) })),
            ]}
            popupMatchSelectWidth={false}
          />
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
      {data ? <Shown key={`${against} ${city}`} {...{ data, against, city }} /> : !error && <Skeleton active />}
    </Page>
  )
}

type ShownProps = { readonly data: Improvements; readonly against: Against; readonly city: string }

function Shown({ data, against, city }: ShownProps) {
  const lines = linesOf(data, against, city)
  const [chosen, choose] = useState<string>(lines[0]?.division ?? '')
  const line = lines.find(({ division }) => division === chosen)
  return (
    <>
      <p>
        {t('about')} {against === 'guide' && guideWords(data)} {lines.length > 0 && t('pick')}
      </p>
      {lines.length === 0 ? (
        <p>{t(against === 'guide' ? 'none' : 'noneBefore')}</p>
      ) : (
        <div className="improvement-page">
          <ImprovementTable lines={lines} chosen={chosen} choose={choose} />
          {line && <ImprovementRadar title={nameOf(line.division)} found={line.found} />}
        </div>
      )}
      <h2>{t('firsts')}</h2>
      <FirstsList firsts={data.firsts} />
    </>
  )
}

function guideWords({ guide }: Improvements): string {
  if (!guide) return t('noGuide')
  return guide.status === 'partial' ? t('partial', { rows: guide.rows }) : ''
}
