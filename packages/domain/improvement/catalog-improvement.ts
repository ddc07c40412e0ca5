import type { DisclosureItem } from '../catalog/item.ts'
import {
  type Direction,
  directions,
  type ImprovementStep,
  improvementSteps,
  itemImprovement,
} from './item-improvement.ts'

/** An item with what it is held against; null where there is nothing, since it is the county's own or new. */
export type HeldItem = { readonly now: DisclosureItem; readonly base: DisclosureItem | null }

/** The five directions over many items: how many stand how, and how far the scope reaches beyond what they are held against. */
export type CatalogImprovement = {
  readonly steps: Readonly<Record<Direction, Readonly<Record<ImprovementStep, number>>>>
  /** Items that are held against something. */
  readonly held: number
  /** Items beyond it. */
  readonly beyond: number
  /** It is at hand in part alone, so that an item beyond it may well be in the whole. */
  readonly isPartial: boolean
  /** What it has and the catalog has not. */
  readonly absent: number
}

/**
 * A catalog held against the guide, or against the version settled before.
 *
 * @param bases how many rows or items there are to be held against
 * @param status of the guide; a version settled before is whole
 */
export function catalogImprovement(
  items: readonly HeldItem[],
  bases: number,
  status: 'partial' | 'complete' = 'complete',
): CatalogImprovement {
  const pairs = items.flatMap(({ now, base }) => (base ? [itemImprovement(base, now)] : []))
  const answered = new Set(items.flatMap(({ base }) => (base ? [base] : []))).size
  const steps = eachDirection((direction) =>
    eachStep((step) => pairs.filter((pair) => pair[direction].step === step).length),
  )
  const beyond = items.length - pairs.length
  return { steps, held: pairs.length, beyond, isPartial: status === 'partial', absent: Math.max(bases - answered, 0) }
}

/** Several catalogs as one: the counties of a city. */
export function together(catalogs: readonly CatalogImprovement[]): CatalogImprovement {
  const sum = (of: (each: CatalogImprovement) => number) => catalogs.reduce((total, each) => total + of(each), 0)
  return {
    steps: eachDirection((direction) => eachStep((step) => sum(({ steps }) => steps[direction][step]))),
    held: sum(({ held }) => held),
    beyond: sum(({ beyond }) => beyond),
    isPartial: catalogs.some(({ isPartial }) => isPartial),
    absent: sum(({ absent }) => absent),
  }
}

/**
 * How much of a catalog is improved in one direction, from 0 to 1: of the items that are held against something those that are better. 拓宽范围
 * counts the items beyond as well, over all items, unless what they are beyond is at hand in part alone.
 */
export function shareOf({ steps, held, beyond, isPartial }: CatalogImprovement, direction: Direction): number {
  const { better } = steps[direction]
  if (direction === 'scope' && !isPartial) return held + beyond === 0 ? 0 : (better + beyond) / (held + beyond)
  return held === 0 ? 0 : better / held
}

function eachDirection<Value>(of: (direction: Direction) => Value): Readonly<Record<Direction, Value>> {
  return Object.fromEntries(directions.map((each) => [each, of(each)])) as Record<Direction, Value>
}

function eachStep(of: (step: ImprovementStep) => number): Readonly<Record<ImprovementStep, number>> {
  return Object.fromEntries(improvementSteps.map((each) => [each, of(each)])) as Record<ImprovementStep, number>
}
