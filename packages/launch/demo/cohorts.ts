import { cities, cityOf, countiesOf, type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import pilots from './data/pilot-counties.json' with { type: 'json' }

/** The round on the notice's own document, the round on a made-up one, and one that was tried out and closed. */
export const pilotRound = '2021-pilot'
export const allRound = '2021-all'
export const trialRound = '2021-trial'

/** The part of the province that is played: whole cities with all their counties. */
export type Stage = {
  readonly cities: readonly DivisionCode[]
  readonly counties: readonly DivisionCode[]
  /** The pilot counties as far as they are known, which is not officially. Source: `data/README.md`. */
  readonly pilots: readonly DivisionCode[]
}

/** The county that a newcomer takes by hand: its plan is settled, its catalog not begun. */
export const handsOn = parseDivision('510113')

export function stageOf(played: readonly DivisionCode[] = cities()): Stage {
  const read = pilots.rows.map(({ code }) => parseDivision(code)).toSorted()
  return {
    cities: played,
    counties: played.flatMap(countiesOf),
    pilots: read.filter((county) => played.includes(cityOf(county))),
  }
}
