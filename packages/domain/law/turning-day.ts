import type { RegisteredLaw } from './evolve.ts'

/**
 * The last day until then, `"2021-10-14"`, on which a law of the registry came into force, was amended or was repealed; null where none did.
 * Between two such days no citation fares otherwise.
 */
export function turningDay(registry: readonly RegisteredLaw[], day: string): string | null {
  const turns = registry.flatMap(({ inForceFrom, changes }) => [inForceFrom, ...changes.map(({ from }) => from)])
  return turns.reduce((last, turn) => (turn !== null && turn <= day && turn > (last ?? '') ? turn : last), null)
}
