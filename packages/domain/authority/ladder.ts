/** The levels a filing climbs, lowest first. */
export const ladder = ['county', 'city', 'province'] as const

export type Level = (typeof ladder)[number]

/** The level that answers for what `level` files; undefined above the province. */
export function above(level: Level): Level | undefined {
  return ladder[ladder.indexOf(level) + 1]
}
