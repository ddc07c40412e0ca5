import { cityOf, type DivisionCode, nameOf } from '@mingce/domain/authority/division'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { StatusTag } from '@mingce/ui/status-tag'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { boardAddress, filingAddress } from '../addresses.ts'
import { type Board, type BoardCell, boardQuestion, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './table.css'

/** Every county that owes something × the deliverables, by city; what was filed can be opened. */
export function BoardScreen() {
  const { round = '' } = useParams()
  const navigate = useNavigate()
  const rounds = useQuery(roundsQuestion)
  const board = useQuery(boardQuestion(round))
  const choices = rounds.data?.map((each) => ({ value: each.round, label: each.title })) ?? []
  return (
    <Page
      title={t('board.title')}
      about={
        <Select
          aria-label={t('rounds.title')}
          value={round}
          options={choices}
          onChange={(chosen) => navigate(boardAddress(chosen))}
          popupMatchSelectWidth={false}
        />
      }
    >
      <ErrorNotice error={board.error} retry={() => board.refetch()} />
      {board.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {board.data === null && <p>{t('board.none')}</p>}
      {board.data && <BoardTable board={board.data} />}
    </Page>
  )
}

function BoardTable({ board }: { readonly board: Board }) {
  const { deliverables } = board.round.settings
  const cities = Map.groupBy(board.cells, ({ division }) => cityOf(division))
  return (
    <>
      <StateTotals cells={board.cells} />
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('board.county')}</th>
            {deliverables.map(({ kind, dueDate }) => (
              <th key={kind}>
                {say(deliverableWords[kind])}
                <br />
                {t('board.due', { day: dayInWords(dueDate) })}
              </th>
            ))}
          </tr>
        </thead>
        {[...cities].map(([city, cells]) => (
          <CityRows key={city} city={city} cells={cells} board={board} />
        ))}
      </table>
    </>
  )
}

function CityRows({
  city,
  cells,
  board,
}: {
  readonly city: DivisionCode
  readonly cells: readonly BoardCell[]
  readonly board: Board
}) {
  const counties = Map.groupBy(cells, ({ division }) => division)
  return (
    <tbody>
      <tr>
        <th colSpan={board.round.settings.deliverables.length + 1}>
          {t('board.city', { city: nameOf(city), count: counties.size })}
        </th>
      </tr>
      {[...counties].map(([county, own]) => (
        <tr key={county}>
          <td>{nameOf(county)}</td>
          {own.map((cell) => (
            <td key={cell.kind}>
              <Cell round={board.round.round} cell={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function Cell({ round, cell }: { readonly round: string; readonly cell: BoardCell }) {
  const { filing, state, division, kind } = cell
  if (!filing || state === 'draft') return <StatusTag status={state} />
  return (
    <Link to={filingAddress({ round, division, kind, n: filing.n })}>
      <StatusTag status={state} />
    </Link>
  )
}

function StateTotals({ cells }: { readonly cells: readonly BoardCell[] }) {
  const states = Map.groupBy(cells, ({ state }) => state)
  return (
    <section aria-label={t('board.states')}>
      {[...states].map(([state, own]) => (
        <span key={state}>
          <StatusTag status={state} note={String(own.length)} />{' '}
        </span>
      ))}
    </section>
  )
}
