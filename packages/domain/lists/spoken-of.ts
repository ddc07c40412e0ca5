import type { Lists } from './evolve.ts'

/** Whether something is said of an entry: an item is mapped to it, or it is declared to have no counterpart. */
export function spokenOfIn({ mappings, declared }: Pick<Lists, 'mappings' | 'declared'>): (entry: string) => boolean {
  const mapped = [...mappings.values()].map(({ entry }) => entry)
  const denied = [...declared.values()].flatMap(({ side, subject }) => (side === 'entry' ? [subject] : []))
  const spokenOf = new Set([...mapped, ...denied])
  return (entry) => spokenOf.has(entry)
}
