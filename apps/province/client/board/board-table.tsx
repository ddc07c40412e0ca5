import { nameOf } from '@mingce/domain/authority/division'
import { tallyOf } from '@mingce/domain/board/tally'
import { dayInWords } from '@mingce/ui/instant'
import { LatenessTag } from '@mingce/ui/lateness-tag'
import { PublicationDue } from '@mingce/ui/publication/publication-due'
import { useRoundDays } from '@mingce/ui/round/round-due'
import { StatusTag } from '@mingce/ui/status-tag'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Link } from 'react-router'
import type { Board, BoardCell, OwnCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { cellAddress } from './board-mark.tsx'
import { type BoardCity, boardCities } from './cities.ts'
import { lateCounts } from './late-counts.ts'
import { ownAddress, ownStatus } from './own-mark.tsx'

/** Every county that owes something × the deliverables, by city, each city with its subtotals. */
export function BoardTable({ board, isPast }: { readonly board: Board; readonly isPast: boolean }) {
  const { deliverables } = board
  const cities = boardCities(board)
  const isOwed = board.ofCities.length > 0
  const dayOf = useRoundDays()
  return (
    <table className="plain-table board-table">
      <thead>
        <tr>
          <th scope="col">{t('county')}</th>
          {deliverables.map(({ kind, dueDate }) => (
            <th key={kind} scope="col">
              {say(deliverableWords[kind])}
              <br />
              {t('due', { day: dayInWords(dayOf(board.round, kind)?.dueDate ?? dueDate) })}
            </th>
          ))}
          {isOwed && <th scope="col">{t('own.column')}</th>}
        </tr>
      </thead>
      {cities.map((each) => (
        <CityRows key={each.city} of={each} {...{ board, isPast }} />
      ))}
    </table>
  )
}

type CityRowsProps = { readonly of: BoardCity; readonly board: Board; readonly isPast: boolean }

function CityRows({ of: { city, cells, own }, board, isPast }: CityRowsProps) {
  const counties = Map.groupBy(cells, ({ division }) => division)
  return (
    <tbody>
      <tr className="board-city">
        <th scope="rowgroup">{t('ofCounties', { name: nameOf(city), count: counties.size })}</th>
        {board.deliverables.map(({ kind }) => {
          const theirs = cells.filter((cell) => cell.kind === kind)
          const { states: _, ...tally } = tallyOf(theirs)
          return <td key={kind}>{t('counts', tally) + lateCounts(theirs)}</td>
        })}
        {board.ofCities.length > 0 && (
          <td>
            {own.map((cell) => (
              <OwnLine key={cell.kind} round={board.round.round} cell={cell} />
            ))}
          </td>
        )}
      </tr>
      {[...counties].map(([county, theirs]) => (
        <tr key={county}>
          <th scope="row">{nameOf(county)}</th>
          {theirs.map((cell) => (
            <td key={cell.kind}>
              <Cell round={board.round.round} cell={cell} isPast={isPast} />
            </td>
          ))}
          {board.ofCities.length > 0 && <td />}
        </tr>
      ))}
    </tbody>
  )
}

/** 市（州）本级: one of its own, the day it came so far, why it is missing. */
function OwnLine({ round, cell }: { readonly round: string; readonly cell: OwnCell }) {
  const { said, tone, icon } = ownStatus(cell)
  const address = ownAddress(round, cell)
  const tag = (
    <span className={`status-tag is-${tone}`}>
      <span aria-hidden>{icon}</span> {say(deliverableWords[cell.kind])} {said}{' '}
      <span className="status-tag-note">{cell.receivedOn ?? cell.reportedOn}</span>
    </span>
  )
  return (
    <div className="board-own">
      {address ? <Link to={address}>{tag}</Link> : tag} <LatenessTag lateness={cell.lateness} /> {cell.reason}
    </div>
  )
}

type CellProps = { readonly round: string; readonly cell: BoardCell; readonly isPast: boolean }

/** Of what is settled and not published, the light of the law's day; of a past day none. */
function Cell({ round, cell, isPast }: CellProps) {
  const address = cellAddress(round, cell)
  const tag = <StatusTag status={cell.state} note={cameSoFarOn(cell)} />
  return (
    <>
      {address ? <Link to={address}>{tag}</Link> : tag} <LatenessTag lateness={cell.lateness} />{' '}
      {cell.unpublishedSince && !isPast && <PublicationDue settledAt={cell.unpublishedSince} />}
    </>
  )
}

/** The day on which it came as far as its state says; a published one was settled. */
function cameSoFarOn({ state, dates }: BoardCell): string | undefined {
  const { filedOn, settledOn, reportedOn, receivedOn } = dates
  if (state === 'confirmed') return receivedOn ?? undefined
  if (state === 'reported') return reportedOn ?? undefined
  return settledOn ?? filedOn ?? undefined
}
