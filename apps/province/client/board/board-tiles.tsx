import { nameOf, shortNameOf } from '@mingce/domain/authority/division'
import { tallyOf } from '@mingce/domain/board/tally'
import type { Board } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { BoardMark } from './board-mark.tsx'
import { boardCities } from './cities.ts'
import { lateCounts } from './late-counts.ts'
import { OwnMark } from './own-mark.tsx'
import { useArrows } from './use-arrows.ts'

/** One tile a county, city after city, without boundaries; in each tile a mark a deliverable that leads into the filing; what the city owes itself stands in the city’s own. */
export function BoardTiles({ board }: { readonly board: Board }) {
  const arrows = useArrows()
  const { round } = board
  return (
    <section aria-label={t('tiles')} className="board-tiles" title={t('tilesKeys')} {...arrows}>
      {boardCities(board).map(({ city, cells, own }) => {
        const counties = [...Map.groupBy(cells, ({ division }) => division)]
        const { owed, filed, settled, reported, received } = tallyOf(cells)
        return (
          <ul key={city} aria-label={nameOf(city)}>
            <li
              className="board-tile is-city"
              title={t('counts', { owed, filed, settled, reported, received }) + lateCounts(cells)}
            >
              <b>{shortNameOf(city)}</b>
              {owed > 0 && <small>{t('cityCounts', { filed, settled, owed })}</small>}
              {own.length > 0 && (
                <span className="board-marks">
                  {own.map((cell) => (
                    <OwnMark key={cell.kind} round={round.round} cell={cell} />
                  ))}
                </span>
              )}
            </li>
            {counties.map(([county, marks]) => (
              <li key={county} className="board-tile">
                <span title={nameOf(county)}>{shortNameOf(county)}</span>
                <span className="board-marks">
                  {marks.map((cell) => (
                    <BoardMark key={cell.kind} round={round.round} cell={cell} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )
      })}
    </section>
  )
}
