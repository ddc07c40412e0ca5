import { dayOf } from '../day.ts'
import { inOrderOf } from '../in-order-of.ts'
import type { FoundPage } from './evolve.ts'

/** A page that stands and does not open, as far as the county is told of it. */
export type DeadPage = Pick<FoundPage, 'item' | 'url' | 'since'>

/** What is to be brought back: the page told of before the others, how many there are, and since when the first of them does not open. */
export type ToRestore<Page extends DeadPage> = {
  readonly foremost: Page
  readonly count: number
  /** In Asia/Shanghai. */
  readonly since: string
}

/** The catalog's own page before those of its items, which public readers reach from there; undefined where every page opens. */
export function toRestore<Page extends DeadPage & Pick<FoundPage, 'found'>>(
  pages: readonly Page[],
): ToRestore<Page> | undefined {
  const dead = pages.filter(({ found }) => found === 'dead')
  const foremost = dead.find(({ item }) => item === null) ?? dead[0]
  if (!foremost) return undefined
  return { foremost, count: dead.length, since: dead.map(({ since }) => since).toSorted()[0] ?? foremost.since }
}

const halfADayMs = 12 * 3_600_000

/**
 * Pages that were found dead in one night, from noon to noon in Asia/Shanghai, are one finding: a site that is down takes all of them with it. The
 * newest night first, of each night in the order in which they were found.
 */
export function foundTogether<Page extends { readonly lookedAt: Date; readonly heldFrom: bigint | number }>(
  dead: readonly Page[],
): readonly (readonly [Page, ...Page[]])[] {
  const nights = Map.groupBy(dead.toSorted(inOrderOf(({ heldFrom }) => BigInt(heldFrom))), nightOf)
  return [...nights.values()].reverse().flatMap(([first, ...more]) => (first ? [[first, ...more] as const] : []))
}

/** By the day on which it begins. */
function nightOf({ lookedAt }: { readonly lookedAt: Date }): string {
  return dayOf(new Date(lookedAt.getTime() - halfADayMs).toISOString())
}
