import { type DivisionCode, parseDivision, pathName } from '@mingce/domain/authority/division'
import { useQuery } from '@tanstack/react-query'
import { Drawer, Segmented, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { DayChoice } from '../day-choice.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { heavy } from '../live.ts'
import { Page } from '../page.tsx'
import { SheetExport } from '../sheet-export.tsx'
import { withParams } from '../with-params.ts'
import { listCoverageText as text } from '../words/list-coverage.ts'
import { CountyGaps } from './county-gaps.tsx'
import { type CoveredCounty, countyLines, coverageSheet, isShown, shownLines, tallyWords } from './coverage.ts'
import { CoverageTable } from './coverage-table.tsx'
import type { ListsInFull } from './gap-lines.ts'
import './list-coverage.css'

type OnDay = { readonly on?: string }

export type ListCoverageProps = {
  readonly counties: readonly DivisionCode[]
  readonly ask: (day: OnDay) => Promise<readonly CoveredCounty[]>
  readonly askCounty: (county: OnDay & { readonly division: DivisionCode }) => Promise<ListsInFull | null>
  /** Which of the counties, where the page has a choice. */
  readonly choice?: ReactNode
}

/** 清单对照 of the counties below: who brought in which list, what is mapped, the gaps both ways, and one county's report. */
export function ListCoverage({ counties, ask, askCounty, choice }: ListCoverageProps) {
  const [params, setParams] = useSearchParams()
  const on = params.get('on') ?? ''
  const county = counties.find((each) => each === params.get('county'))
  const shown = shownLines.find((each) => each === params.get('show')) ?? 'all'
  const day = on === '' ? {} : { on }
  const { data, error, refetch } = useQuery({ queryKey: ['list coverage', on], queryFn: () => ask(day), meta: heavy })
  const lines = countyLines(counties, data ?? [])
  const chosen = lines.filter((line) => isShown(line, shown))
  const look = (over: Readonly<Record<string, string>>) => setParams((before) => withParams(before, over))
  return (
    <Page title={text('title')} about={text('about')}>
      <div className="list-tools">
        {choice}
        {data && (
          <Segmented
            value={shown}
            onChange={(show) => look({ show })}
            options={shownLines.map((value) => ({
              value,
              label: text(`show.${value}`, { count: lines.filter((line) => isShown(line, value)).length }),
            }))}
          />
        )}
        <DayChoice on={on} change={look} />
        {data && <SheetExport title={text('title')} sheet={() => coverageSheet(chosen)} />}
      </div>
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data && <p>{tallyWords(lines)}</p>}
      {data && <CoverageTable lines={chosen} open={(division) => look({ county: division })} />}
      <Drawer
        size={960}
        open={county !== undefined}
        onClose={() => look({ county: '' })}
        destroyOnHidden
        title={county && pathName(parseDivision(county))}
      >
        {county && <OneCounty county={county} on={on} ask={() => askCounty({ division: county, ...day })} />}
      </Drawer>
    </Page>
  )
}

type OneCountyProps = {
  readonly county: DivisionCode
  readonly on: string
  readonly ask: () => Promise<ListsInFull | null>
}

function OneCounty({ county, on, ask }: OneCountyProps) {
  const { data, error, refetch } = useQuery({ queryKey: ['county lists', county, on], queryFn: ask })
  return (
    <>
      <ErrorNotice error={error} retry={() => refetch()} />
      {data === undefined && !error && <Skeleton active />}
      {data === null && <p>{text('none')}</p>}
      {data && <CountyGaps title={text('gap', { name: pathName(county) })} told={data} />}
    </>
  )
}
