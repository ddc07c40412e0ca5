import { DayChoice } from '@mingce/ui/day-choice'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Alert, Select, Skeleton } from 'antd'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { columnAddress, gridAddress, streamAddress } from '../addresses.ts'
import { cohortsOf } from '../board/cohorts.ts'
import { GridLegend } from '../grid/grid-legend.tsx'
import { GridTools } from '../grid/grid-tools.tsx'
import { GuideGridTable } from '../grid/guide-grid.tsx'
import { narrowedGrid } from '../grid/narrowed.ts'
import { useGridView } from '../grid/use-grid-view.ts'
import { type Grid, gridQuestion, type RoundHead, roundsQuestion } from '../questions.ts'
import { boardText } from '../words/board.ts'
import { gridText as t } from '../words/grid.ts'
import './board-screen.css'
import './grid-screen.css'

/** 按事项看各县: every county of a round against every item of the guide, the way to read 183 catalogs down the columns. */
export function GridScreen() {
  const { round = '' } = useParams()
  const navigate = useNavigate()
  const [view, change] = useGridView()
  const rounds = useQuery(roundsQuestion).data ?? []
  const grid = useQuery(gridQuestion(round, view.on))
  const head = rounds.find((each) => each.round === round)
  return (
    <Page
      title={t('title')}
      flush
      about={
        <Select
          aria-label={t('round')}
          placeholder={t('round')}
          value={rounds.some((each) => each.round === round) ? round : null}
          options={rounds.map((each) => ({ value: each.round, label: each.title }))}
          onChange={(chosen) => navigate(gridAddress(chosen))}
          popupMatchSelectWidth={false}
        />
      }
      actions={<Link to="/items">{t('byName')}</Link>}
    >
      <div className="guide-grid-page">
        <ErrorNotice error={grid.error} retry={() => grid.refetch()} />
        {grid.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
        {grid.data === null && (
          <>
            <DayChoice on={view.on} change={change} />
            <p>{view.on === '' ? t('none') : t('noneThen', { day: dayInWords(view.on) })}</p>
          </>
        )}
        {grid.data && head && <Shown {...{ grid: grid.data, head, rounds }} />}
      </div>
    </Page>
  )
}

type ShownProps = { readonly grid: Grid; readonly head: RoundHead; readonly rounds: readonly RoundHead[] }

function Shown({ grid, head, rounds }: ShownProps) {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [view, change] = useGridView()
  const cohorts = cohortsOf({ round: head }, rounds)
  const shown = narrowedGrid(grid, view, cohorts)
  const day = view.on === '' ? '' : boardText('sheetDay', { day: dayInWords(view.on) })
  const open = (column: string, county?: string) => navigate(columnAddress(head.round, { column, county, params }))
  return (
    <>
      <GridTools {...{ grid, shown, cohorts, view, change }} title={t('sheetTitle', { round: head.title, day })} />
      <GridNotes grid={grid} on={view.on} />
      <GridLegend shown={shown} />
      <p id="guide-grid-keys" className="visually-hidden">
        {t('keys')}
      </p>
      {shown.columns.length === 0 && <p>{t('noColumns')}</p>}
      {shown.columns.length > 0 && shown.lines.length === 0 && <p>{t('noLines')}</p>}
      {shown.columns.length > 0 && shown.lines.length > 0 && (
        <GuideGridTable
          shown={shown}
          openColumn={open}
          openFiling={(submission) => navigate(streamAddress(submission))}
        />
      )}
    </>
  )
}

/** What must be known to read it rightly: how much of the guide there is, and of which day it is. */
function GridNotes({ grid, on }: { readonly grid: Grid; readonly on: string }) {
  const guideItems = grid.columns.filter(({ guideRow }) => guideRow !== null).length
  return (
    <>
      {on !== '' && <p className="board-then">{boardText('asOfNote', { day: dayInWords(on) })}</p>}
      {!grid.head && <Alert type="info" showIcon title={t('noGuide')} />}
      {grid.head?.status === 'partial' && <p className="board-then">{t('partial', { count: guideItems })}</p>}
    </>
  )
}
