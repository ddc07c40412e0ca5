import { chanceOf, oneOf } from './chance.ts'
import { faults } from './faults.ts'

/** What loses something first, where anything does. */
export const always = ['database_killed', 'app_killed', 'sealer_killed'] as const

/** The kinds a run of the tests goes through: three always, and two of the others as the seed tells. */
export function drawnKinds(seed: number): readonly string[] {
  const chance = chanceOf(seed)
  const others = Object.keys(faults).filter((kind) => !always.some((each) => each === kind))
  const first = oneOf(chance, others)
  const second = oneOf(
    chance,
    others.filter((kind) => kind !== first),
  )
  return [...always, first, second]
}
