import { nameOf } from '@mingce/domain/authority/division'
import { lateTally } from '@mingce/domain/board/lateness'
import { tallyOf } from '@mingce/domain/board/tally'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { isOwedByCounties } from '@mingce/domain/round/owing'
import { NotesLink } from '@mingce/ui/before-filing/notes-link'
import { DayChoice } from '@mingce/ui/day-choice'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { LatenessTag } from '@mingce/ui/lateness-tag'
import { RoundDue, useRoundDays } from '@mingce/ui/round/round-due'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { notesAddress, ownAddress, packageAddress, relayAddress } from '../addresses.ts'
import { owesOwn, ownState } from '../own/own-part.ts'
import { awaitedQuestion, boardQuestion, packageQuestion, type RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import { BoardCellLink } from './board-cell.tsx'
import { useCompletionColumn } from './completion-column.tsx'
import { type Dates, datesOf, type LateCell, type OwnCell, useLateness } from './read-lateness.ts'
import './round-board.css'

/** The board of a round: the city's counties and their three deliverables; a cell leads into its filing. */
export function RoundBoard({ round }: { readonly round: RoundHead }) {
  const [on, setOn] = useState('')
  const board = useQuery(boardQuestion(round.round, on))
  const { data: opened } = useQuery(packageQuestion(round.round))
  const dates = datesOf(round, board.data, opened)
  const late = useLateness(dates, on)
  const cells = (board.data?.cells ?? []).map(late.ofCounty)
  const own = (board.data?.ofCities ?? []).map(late.ofCity)
  const { title, document, settings, status } = round
  const completion = useCompletionColumn(board.data, on)
  return (
    <section aria-label={title} className="round-board">
      <header>
        <h2>{title}</h2>
        <span>
          {t('round.document', { title: document.title, day: dayInWords(document.issuedOn) })}
          {document.synthetic && ` ${t('round.synthetic')}`}
          {status === 'closed' && ` · ${t('round.closed')}`}
        </span>
        <Link to={relayAddress(round.round)}>{t('menu.relay')}</Link>
        <NotesLink to={notesAddress(round.round)} awaited={awaitedQuestion(round.round)} />
        <DayChoice on={on} change={({ on: day }) => setOn(day)} />
      </header>
      {on !== '' && <p role="status">{t('board.asOf', { day: dayInWords(on) })}</p>}
      {board.data === null && <p>{t('board.notYet')}</p>}
      <ErrorNotice error={board.error} retry={() => board.refetch()} />
      <div className="round-board-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('board.county')}</th>
              {settings.deliverables.map(({ kind }) => (
                <th key={kind} scope="col">
                  <DeliverableHead round={round} kind={kind} dates={dates} isPast={on !== ''} />
                </th>
              ))}
              <th scope="col">{completion.head}</th>
            </tr>
          </thead>
          <tbody>
            {board.data && (
              <tr className="round-board-whole">
                <th scope="row">{t('board.whole')}</th>
                {settings.deliverables.map(({ kind }) => (
                  <td key={kind}>
                    {isOwedByCounties(round, kind) && wholeLine(cells, kind)}
                    <OwnLine round={round} cell={own.find((each) => each.kind === kind)} isPast={on !== ''} />
                  </td>
                ))}
                <td>{completion.whole}</td>
              </tr>
            )}
            {rowsOf(cells).map(([division, theirs]) => (
              <tr key={division}>
                <th scope="row">{nameOf(division)}</th>
                {settings.deliverables.map(({ kind }) => (
                  <td key={kind}>
                    {isOwedByCounties(round, kind) ? (
                      <BoardCellLink
                        round={round.round}
                        cell={theirs.find((each) => each.kind === kind)}
                        isOpen={status === 'open' && on === ''}
                      />
                    ) : (
                      t('board.ofCityAlone')
                    )}
                  </td>
                ))}
                <td>{completion.of(division, theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type DeliverableHeadProps = {
  readonly round: RoundHead
  readonly kind: DeliverableKind
  readonly dates: Dates | undefined
  /** Of a past day its dates of then stand there, and no light: that is of today. */
  readonly isPast: boolean
}

/** A deliverable with its two dates: the county's, which the city set, and the city's own. */
function DeliverableHead({ round, kind, dates, isPast }: DeliverableHeadProps) {
  const { data } = useQuery(packageQuestion(round.round))
  const dayOf = useRoundDays()
  const due = dayOf(dates?.round ?? round, kind)
  const isOfCounties = isOwedByCounties(round, kind)
  const inner = isOfCounties ? dates?.innerDates.find((each) => each.kind === kind)?.date : undefined
  const toCity = inner && dayOf(dates?.round ?? round, kind, { inner })
  const filed = data?.joint?.filings.some((each) => each.kind === kind && each.submittedAt !== null)
  const isLit = data !== undefined && !filed && !isPast
  return (
    <>
      <Link to={packageAddress(round.round, kind)}>{say(deliverableWords[kind])}</Link>
      <span className="round-board-dates">
        {toCity && `${t('board.toCity', { day: dayInWords(toCity.dueDate) })} · `}
        {dates && isOfCounties && !inner && `${t('board.noInnerDate')} · `}
        {due && t('board.toProvince', { day: dayInWords(due.dueDate) })}{' '}
        {isLit && <RoundDue round={round} kind={kind} />}
      </span>
    </>
  )
}

type OwnLineProps = {
  readonly round: RoundHead
  readonly cell: OwnCell | undefined
  /** Of a past day it is told what had gone up by then, and no more. */
  readonly isPast: boolean
}

/** 市（州）本级, where the city owes one itself, whether it is late, and the way to it. */
function OwnLine({ round, cell, isPast }: OwnLineProps) {
  const { data } = useQuery(packageQuestion(round.round))
  if (!data || !cell || !owesOwn(round, cell.kind)) return null
  const { kind, state, lateness } = cell
  return (
    <div>
      <Link to={ownAddress(round.round, kind)}>{t('own.panel')}</Link>：
      {isPast ? t(`own.then.${state}`) : ownState(data, round, kind)} <LatenessTag lateness={lateness} />
    </div>
  )
}

/** How many counties owe it, how far they have come, and how many are late with it towards their city. */
function wholeLine(cells: readonly LateCell[], kind: DeliverableKind): string {
  const theirs = cells.filter((each) => each.kind === kind)
  const { owed, filed, settled, reported, received } = tallyOf(theirs)
  const { late, overdue, notFiled } = lateTally(theirs)
  const counts = t('board.counts', { owed, filed, settled, reported, received })
  return [
    counts,
    ...(overdue > 0 ? [t('board.overdue', { overdue, notFiled })] : []),
    ...(late > 0 ? [t('board.late', { late })] : []),
  ].join('')
}

function rowsOf(cells: readonly LateCell[]): readonly (readonly [LateCell['division'], readonly LateCell[]])[] {
  return [...Map.groupBy(cells, ({ division }) => division)]
}
