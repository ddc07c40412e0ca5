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
import { IncompleteCounties } from '../board/incomplete-counties.tsx'
import { OutlinesMap } from '../board/outlines-map.tsx'
import { OwnHeads } from '../board/own-heads.tsx'
import { readLateness } from '../board/read-lateness.ts'
import { narrowed, type ShownPart, shownPart } from '../board/shown-part.ts'
import { Trends } from '../board/trend.tsx'
import { type BoardView, useBoardView } from '../board/use-board-view.ts'
import { boardQuestion, roundsQuestion } from '../questions.ts'
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
  const day = view.on || today
  const part = board.data && shownPart(readLateness(board.data, day, calendar), { view, cohorts, day })
  const isEmpty = part && part.board.cells.length + part.board.ofCities.length === 0
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
      {board.data !== null && <BoardTools {...{ part, cohorts, view, change }} all={board.data ?? undefined} />}
      {view.on !== '' && <p className="board-then">{t('asOfNote', { day: dayInWords(view.on) })}</p>}
      <ErrorNotice error={board.error} retry={() => board.refetch()} />
      {board.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {board.data === null && <p>{view.on === '' ? t('none') : t('noneThen', { day: dayInWords(view.on) })}</p>}
      {isEmpty && (
        <p>
          {t('noneLeft')} <Button onClick={() => change({ city: '', cohort: '', done: '' })}>{t('clear')}</Button>
        </p>
      )}
      {part && !isEmpty && <Shown {...{ part, view, change, cohorts }} />}
    </Page>
  )
}

type ShownProps = {
  readonly part: ShownPart
  readonly view: BoardView
  readonly change: (change: Partial<BoardView>) => void
  readonly cohorts: readonly NamedCohort[]
}

function Shown({ part, view, change, cohorts }: ShownProps) {
  const [now, today] = [useNow(), useToday()]
  const { whole, board } = part
  const { closing } = board.round
  return (
    <>
      <p className="board-printed">
        {board.round.title} {view.on === '' && t('printedAt', { at: minuteOf(now) })}
      </p>
      {closing && <p className="board-then">{t('closed', { at: minuteOf(closing.at) })}</p>}
      <BoardHeads board={board} on={view.on} />
      <OwnHeads board={board} on={view.on} />
      {whole.cells.length > 0 && (
        <CompletionLine board={whole} {...{ view, change }} narrow={(each) => narrowed(each, view, cohorts)} />
      )}
      {view.done === 'incomplete' && <IncompleteCounties part={part} isPast={view.on !== ''} />}
      <BoardLegend board={board} />
      {view.view === 'tiles' && <BoardTiles board={board} />}
      {view.view === 'table' && <BoardTable board={board} isPast={view.on !== ''} />}
      {view.view === 'outlines' && <OutlinesMap board={board} />}
      {board.cells.length > 0 && (
        <>
          <BoardSummary board={board} cohorts={cohorts} />
          <Trends board={board} until={view.on === '' ? today : view.on} />
        </>
      )}
    </>
  )
}
