import { cityOf, parseDivision } from '@mingce/domain/authority/division'
import { DayChoice } from '@mingce/ui/day-choice'
import { useNow, useToday, useWorkCalendar } from '@mingce/ui/desk-day'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { improvementText } from '@mingce/ui/words/improvements'
import { uniformityText } from '@mingce/ui/words/uniformity'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { boardAddress, improvementAddress, uniformityAddress } from '../addresses.ts'
import { BoardHeads, BoardLegend, BoardSummary } from '../board/board-summary.tsx'
import { BoardTable } from '../board/board-table.tsx'
import { BoardTiles } from '../board/board-tiles.tsx'
import { BoardTools } from '../board/board-tools.tsx'
import { cohortsOf, type NamedCohort } from '../board/cohorts.ts'
import { CompletionLine } from '../board/completion-line.tsx'
import { OutlinesMap } from '../board/outlines-map.tsx'
import { OwnHeads } from '../board/own-heads.tsx'
import { readLateness } from '../board/read-lateness.ts'
import { Trends } from '../board/trend.tsx'
import { type BoardView, useBoardView } from '../board/use-board-view.ts'
import { type Board, boardQuestion, roundsQuestion } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import './board-screen.css'

/** 进度总览: counties × deliverables of a round on one screen, now or as of a day; what was filed can be opened. */
export function BoardScreen() {
  const { round = '' } = useParams()
  const navigate = useNavigate()
  const [view, change] = useBoardView()
  const rounds = useQuery(roundsQuestion).data ?? []
  const board = useQuery(boardQuestion(round, view.on))
  const cohorts = board.data ? cohortsOf(board.data, rounds) : []
  const [today, calendar] = [useToday(), useWorkCalendar()]
  const read = board.data ? readLateness(board.data, view.on || today, calendar) : undefined
  const shown = read && narrowed(read, view, cohorts)
  const isEmpty = shown !== undefined && shown.cells.length + shown.ofCities.length === 0
  return (
    <Page
      title={t('title')}
      about={
        <Select
          aria-label={t('round')}
          className="board-round"
          placeholder={t('round')}
          value={rounds.some((each) => each.round === round) ? round : null}
          options={rounds.map((each) => ({ value: each.round, label: each.title }))}
          onChange={(chosen) => navigate(boardAddress(chosen))}
          popupMatchSelectWidth={false}
        />
      }
      actions={
        <>
          <Link to={improvementAddress}>{improvementText('title')}</Link>
          <Link to={uniformityAddress}>{uniformityText('title')}</Link>
          <DayChoice on={view.on} change={change} />
        </>
      }
    >
      {board.data !== null && <BoardTools {...{ shown, cohorts, view, change }} all={board.data ?? undefined} />}
      {view.on !== '' && <p className="board-then">{t('asOfNote', { day: dayInWords(view.on) })}</p>}
      <ErrorNotice error={board.error} retry={() => board.refetch()} />
      {board.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {board.data === null && <p>{view.on === '' ? t('none') : t('noneThen', { day: dayInWords(view.on) })}</p>}
      {isEmpty && (
        <p>
          {t('noneLeft')} <Button onClick={() => change({ city: '', cohort: '' })}>{t('clear')}</Button>
        </p>
      )}
      {shown && !isEmpty && <Shown {...{ shown, view, cohorts }} narrow={(each) => narrowed(each, view, cohorts)} />}
    </Page>
  )
}

type ShownProps = {
  readonly shown: Board
  readonly view: BoardView
  readonly cohorts: readonly NamedCohort[]
  readonly narrow: (board: Board) => Board
}

function Shown({ shown, view, cohorts, narrow }: ShownProps) {
  const [now, today] = [useNow(), useToday()]
  const { closing } = shown.round
  return (
    <>
      <p className="board-printed">
        {shown.round.title} {view.on === '' && t('printedAt', { at: minuteOf(now) })}
      </p>
      {closing && <p className="board-then">{t('closed', { at: minuteOf(closing.at) })}</p>}
      <BoardHeads board={shown} on={view.on} />
      <OwnHeads board={shown} on={view.on} />
      {shown.cells.length > 0 && <CompletionLine board={shown} on={view.on} narrow={narrow} />}
      <BoardLegend board={shown} />
      {view.view === 'tiles' && <BoardTiles board={shown} />}
      {view.view === 'table' && <BoardTable board={shown} />}
      {view.view === 'outlines' && <OutlinesMap board={shown} />}
      {shown.cells.length > 0 && (
        <>
          <BoardSummary board={shown} cohorts={cohorts} />
          <Trends board={shown} until={view.on === '' ? today : view.on} />
        </>
      )}
    </>
  )
}

function narrowed(board: Board, { city, cohort }: BoardView, cohorts: readonly NamedCohort[]): Board {
  const theirs = cohorts.find(({ key }) => key === cohort)?.counties
  const fits = (county: string) =>
    (city === '' || cityOf(parseDivision(county)) === city) && (!theirs || theirs.has(county))
  const cities = new Set<string>(board.round.cohort.filter(fits).map((county) => cityOf(parseDivision(county))))
  return {
    ...board,
    cells: board.cells.filter(({ division }) => fits(division)),
    ofCities: board.ofCities.filter(({ division }) => cities.has(division)),
  }
}
