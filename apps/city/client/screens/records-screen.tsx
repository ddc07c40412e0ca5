import { useToday } from '@mingce/ui/desk-day'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { type ListSheet, SheetExport } from '@mingce/ui/sheet-export'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { type RecordSent, recordsQuestion, roundsQuestion } from '../questions.ts'
import { countyOf, filterOf, fitting, linesOf, queryOf, type RecordLine } from '../records/records.ts'
import { RecordsFilter } from '../records/records-filter.tsx'
import { RecordsTable } from '../records/records-table.tsx'
import { t } from '../words.ts'
import './records-screen.css'

/** 备案: what the city's counties filed for record, and what may be called in still. */
export function RecordsScreen() {
  const records = useQuery(recordsQuestion)
  if (records.data && records.data.length > 0) return <Records records={records.data} />
  return (
    <Page title={t('records.title')} path={path()} about={t('records.about')}>
      {records.error && <ErrorNotice error={records.error} retry={() => records.refetch()} />}
      {records.data ? <p>{t('records.none')}</p> : !records.error && <Skeleton active />}
    </Page>
  )
}

type Titles = Readonly<Record<string, string>>

function Records({ records }: { readonly records: readonly RecordSent[] }) {
  const [query, setQuery] = useSearchParams()
  const titles: Titles = Object.fromEntries(
    (useQuery(roundsQuestion).data ?? []).map(({ round, title }) => [round, title]),
  )
  const filter = filterOf(query)
  const lines = linesOf(records, useToday())
  const found = fitting(lines, filter)
  const open = found.filter(({ standing }) => standing === 'open').length
  return (
    <Page
      title={t('records.title')}
      path={path()}
      about={t('records.about')}
      actions={<SheetExport title={t('records.title')} sheet={() => sheetOf(found, titles)} />}
    >
      <RecordsFilter
        {...{ lines, rounds: titles, filter }}
        change={(next, options) => setQuery(queryOf(next), options)}
      />
      <p role="status">{t('records.count', { count: found.length, open })}</p>
      {found.length > 0 ? (
        <RecordsTable lines={found} rounds={titles} />
      ) : (
        <p>
          {t('records.noneFound')}{' '}
          <Button size="small" onClick={() => setQuery({})}>
            {t('records.clear')}
          </Button>
        </p>
      )}
    </Page>
  )
}

/** Exactly the lines that are counted, in their order, in the words of the screen. */
function sheetOf(lines: readonly RecordLine[], rounds: Titles): ListSheet {
  return {
    headings: [t('records.county'), t('records.round'), t('records.on'), t('records.changes')].concat([
      t('records.published'),
      t('records.standing'),
    ]),
    rows: lines.map((line) => [
      countyOf(line),
      `${rounds[line.round] ?? line.round} ${t('records.adjustment', { n: line.n - 1 })}`,
      minuteOf(line.recordedAt),
      line.changed.join('\n'),
      line.publishedOn ? dayInWords(line.publishedOn) : t('records.unpublished'),
      standingWords(line),
    ]),
  }
}

function standingWords({ standing, until, calledIn }: RecordLine): string {
  if (standing === 'open' && until) return t('records.openUntil', { day: dayInWords(until.dueDate) })
  return calledIn ? t('records.calledIn', { reason: calledIn.reason }) : t(`records.standing.${standing}`)
}

function path() {
  return [{ label: t('menu.workbench'), to: '/' }]
}
