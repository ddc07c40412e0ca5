/** A row of numbers from 0 to 1 that a seed tells. */
export type Chance = () => number

/** The same seed gives the same row, so that a run can be made again. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function between(chance: Chance, least: number, most: number): number {
  return least + Math.floor(chance() * (most - least + 1))
}

/**
 * One of them.
 *
 * @throws when there is none
 */
export function oneOf<T>(chance: Chance, choices: readonly T[]): T {
  const chosen = choices[Math.floor(chance() * choices.length)]
  if (chosen === undefined) throw new Error('there is nothing to choose from')
  return chosen
}
