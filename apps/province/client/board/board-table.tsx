import { type DivisionCode, nameOf } from '@mingce/domain/authority/division'
import { byCity, tallyOf } from '@mingce/domain/board/tally'
import { isOwedByCity } from '@mingce/domain/round/owing'
import { dayInWords } from '@mingce/ui/instant'
import { StatusTag } from '@mingce/ui/status-tag'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Link } from 'react-router'
import type { Board, BoardCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { cellAddress } from './board-mark.tsx'

/** Every county that owes something × the deliverables, by city, each city with its subtotals. */
export function BoardTable({ board }: { readonly board: Board }) {
  const { deliverables } = board
  return (
    <table className="plain-table board-table">
      <thead>
        <tr>
          <th scope="col">{t('county')}</th>
          {deliverables.map(({ kind, dueDate }) => (
            <th key={kind} scope="col">
              {say(deliverableWords[kind])}
              <br />
              {t('due', { day: dayInWords(dueDate) })}
            </th>
          ))}
        </tr>
      </thead>
      {[...byCity(board.cells)].map(([city, cells]) => (
        <CityRows key={city} city={city} cells={cells} board={board} />
      ))}
    </table>
  )
}

type CityRowsProps = { readonly city: DivisionCode; readonly cells: readonly BoardCell[]; readonly board: Board }

function CityRows({ city, cells, board }: CityRowsProps) {
  const counties = Map.groupBy(cells, ({ division }) => division)
  return (
    <tbody>
      <tr className="board-city">
        <th scope="rowgroup">{t('ofCounties', { name: nameOf(city), count: counties.size })}</th>
        {board.deliverables.map(({ kind }) => {
          const { states: _, ...tally } = tallyOf(cells.filter((cell) => cell.kind === kind))
          return (
            <td key={kind}>
              {t('counts', tally)}
              <OwnLine board={board} city={city} kind={kind} />
            </td>
          )
        })}
      </tr>
      {[...counties].map(([county, own]) => (
        <tr key={county}>
          <th scope="row">{nameOf(county)}</th>
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

type OwnLineProps = Pick<BoardCell, 'kind'> & { readonly board: Board; readonly city: DivisionCode }

/** 市（州）本级, where the round asks the city for one of its own. */
function OwnLine({ board, city, kind }: OwnLineProps) {
  const own = board.ofCities.find((each) => each.division === city && each.kind === kind)
  if (!own && !isOwedByCity(board.round, kind)) return null
  const said = own?.enclosedAt ? 'own.filed' : own ? 'own.missing' : 'own.none'
  return (
    <div className="board-own">
      {t(said, { day: own?.enclosedAt ? dayInWords(own.enclosedAt) : '', reason: own?.reason ?? '' })}
    </div>
  )
}

function Cell({ round, cell }: { readonly round: string; readonly cell: BoardCell }) {
  const address = cellAddress(round, cell)
  const { filedOn, settledOn } = cell.dates
  const day = settledOn ?? filedOn
  const tag = <StatusTag status={cell.state} note={day ?? undefined} />
  return address ? <Link to={address}>{tag}</Link> : tag
}
