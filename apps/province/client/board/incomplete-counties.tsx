import { nameOf } from '@mingce/domain/authority/division'
import { CountyLacks } from '@mingce/ui/completion/county-lacks'
import { completionText } from '@mingce/ui/words/completion'
import type { BoardCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { cellAddress } from './board-mark.tsx'
import { boardCities } from './cities.ts'
import type { ShownPart } from './shown-part.ts'

/** Who is not 完成, by city, each with what it lacks. */
export function IncompleteCounties({ part, isPast }: { readonly part: ShownPart; readonly isPast: boolean }) {
  const { board, lacks } = part
  const row = (city: string, county: BoardCell['division'], theirs: readonly BoardCell[]) => (
    <tr key={county}>
      <td>{city}</td>
      <th scope="row">{nameOf(county)}</th>
      <td>
        <CountyLacks
          lacks={lacks.get(county) ?? []}
          cells={theirs.map((cell) => ({
            ...{ kind: cell.kind, state: cell.state, address: cellAddress(board.round.round, cell) },
            unpublishedSince: isPast ? null : cell.unpublishedSince,
          }))}
        />
      </td>
    </tr>
  )
  return (
    <table className="plain-table board-incomplete">
      <caption className="visually-hidden">{completionText('incomplete')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('city')}</th>
          <th scope="col">{t('county')}</th>
          <th scope="col">{t('lacking')}</th>
        </tr>
      </thead>
      <tbody>
        {boardCities(board).flatMap(({ city, cells }) =>
          [...Map.groupBy(cells, ({ division }) => division)].map(([county, theirs], at) =>
            row(at === 0 ? nameOf(city) : '', county, theirs),
          ),
        )}
      </tbody>
    </table>
  )
}
