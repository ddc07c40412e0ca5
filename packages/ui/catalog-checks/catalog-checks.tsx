import { type DivisionCode, pathName } from '@mingce/domain/authority/division'
import { sumOf } from '@mingce/domain/check/check-tally'
import { checkIds } from '@mingce/domain/check/finding'
import { useQuery } from '@tanstack/react-query'
import { Drawer, Segmented, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { DayChoice } from '../day-choice.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { heavy } from '../live.ts'
import { Page } from '../page.tsx'
import { PageNotes } from '../published-page/page-notes.tsx'
import { SheetExport } from '../sheet-export.tsx'
import { withParams } from '../with-params.ts'
import { catalogChecksText as text } from '../words/catalog-checks.ts'
import './catalog-checks.css'
import {
  type CheckedItem,
  type Chosen,
  type CountyChecks,
  checkLines,
  countiesSheet,
  severities,
} from './check-lines.ts'
import { CheckTable } from './check-table.tsx'
import { CountyFindings } from './county-findings.tsx'
import { CountyTable } from './county-table.tsx'

type OnDay = { readonly on?: string }

export type CatalogChecksProps = {
  readonly counties: readonly DivisionCode[]
  readonly ask: (day: OnDay) => Promise<readonly CountyChecks[]>
  readonly askCounty: (county: OnDay & { readonly division: DivisionCode }) => Promise<readonly CheckedItem[] | null>
  /** Which of the counties, where the page has a choice. */
  readonly choice?: ReactNode
}

/** 目录检查: what the shared checks find in the catalogs of the counties below, by check and by county, down to the item. */
export function CatalogChecks({ counties, ask, askCounty, choice }: CatalogChecksProps) {
  const [params, setParams] = useSearchParams()
  const on = params.get('on') ?? ''
  const day = on === '' ? {} : { on }
  const county = counties.find((each) => each === params.get('county'))
  const chosen: Chosen = {
    check: checkIds.find((each) => each === params.get('check')) ?? null,
    severity: severities.find((each) => each === params.get('severity')) ?? 'both',
  }
  const { data, error, refetch } = useQuery({ queryKey: ['catalog checks', on], queryFn: () => ask(day), meta: heavy })
  const reached: ReadonlySet<string> = new Set(counties)
  const shown = data?.filter((each) => reached.has(each.county)) ?? []
  const look = (over: Readonly<Record<string, string>>) => setParams((before) => withParams(before, over))
  return (
    <Page title={text('title')} about={text('about')}>
      <div className="check-tools">
        {choice}
        <DayChoice on={on} change={look} />
        {data && <SheetExport title={text('title')} sheet={() => countiesSheet(shown)} />}
      </div>
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data && (shown.length === 0 ? <p>{text('nobody')}</p> : <Summary counties={shown} />)}
      {shown.length > 0 && (
        <div className="check-panes">
          <CheckTable
            lines={checkLines(shown)}
            chosen={chosen.check}
            choose={(check) => look({ check: check ?? '' })}
          />
          <CountyTable counties={shown} check={chosen.check} open={(division) => look({ county: division })} />
        </div>
      )}
      <Drawer
        size={900}
        open={county !== undefined}
        onClose={() => look({ county: '' })}
        destroyOnHidden
        title={county && pathName(county)}
        extra={
          <Segmented
            aria-label={text('severity')}
            value={chosen.severity}
            onChange={(severity) => look({ severity })}
            options={severities.map((value) => ({ value, label: text(value) }))}
          />
        }
      >
        {county && <PageNotes findings={shown.find((each) => each.county === county)?.pages ?? []} />}
        {county && <OneCounty {...{ county, on, chosen }} ask={() => askCounty({ division: county, ...day })} />}
      </Drawer>
    </Page>
  )
}

function Summary({ counties }: { readonly counties: readonly CountyChecks[] }) {
  const { items, must, advice } = sumOf(counties)
  return <p>{text('summary', { counties: counties.length, items, must, advice })}</p>
}

type OneCountyProps = {
  readonly county: DivisionCode
  readonly on: string
  readonly chosen: Chosen
  readonly ask: () => Promise<readonly CheckedItem[] | null>
}

function OneCounty({ county, on, chosen, ask }: OneCountyProps) {
  const { data, error, refetch } = useQuery({ queryKey: ['county checks', county, on], queryFn: ask })
  return (
    <>
      <ErrorNotice error={error} retry={() => refetch()} />
      {data === undefined && !error && <Skeleton active />}
      {data === null && <p>{text('none')}</p>}
      {data && <CountyFindings title={text('export', { name: pathName(county) })} items={data} chosen={chosen} />}
    </>
  )
}
