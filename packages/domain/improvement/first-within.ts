import type { DisclosureItem } from '../catalog/item.ts'
import { normaliseName } from '../guide/match.ts'
import { inOrderOf } from '../in-order-of.ts'
import { ruleOf } from '../time-limit/rule-of.ts'
import { workingDaysAtMost } from '../time-limit/shorter.ts'

/** An item of a settled version: whose, and since when it stands so, a UTC instant. */
export type SettledLimit = Pick<DisclosureItem, 'category' | 'name' | 'disclosureTimeLimit'> & {
  readonly county: string
  readonly settledAt: string
}

export type FirstWithin = {
  readonly category: string
  readonly name: string
  readonly county: string
  readonly days: number
  readonly settledAt: string
}

/** 全省首个: the limit that a county is the first to undercut. */
const firstLimitDays = 5

/**
 * Of each item, by its category and name, the county whose settled catalog was the first to promise it within so many working days; of two settled at
 * one instant the lower code. In the order in which it came about.
 */
export function firstsWithin(items: readonly SettledLimit[], most = firstLimitDays): readonly FirstWithin[] {
  const firsts = new Map<string, FirstWithin>()
  for (const { disclosureTimeLimit, category, name, county, settledAt } of items) {
    const days = promisedDays(disclosureTimeLimit)
    if (days === null || days > most) continue
    const key = namesOf({ category, name })
    const first = firsts.get(key)
    const isEarlier = !first || settledAt < first.settledAt || (settledAt === first.settledAt && county < first.county)
    if (isEarlier) firsts.set(key, { category, name, county, days, settledAt })
  }
  return [...firsts.values()].toSorted(inOrderOf(({ settledAt }) => settledAt))
}

/**
 * The working days that a county was the first to promise, told of a text of its own that keeps the promise; null where another was first, or where
 * this text allows itself longer: it may be older or newer than the settled one that was first.
 */
export function firstKept(firsts: readonly FirstWithin[]): (text: Omit<SettledLimit, 'settledAt'>) => number | null {
  const byItem = new Map(firsts.map((each) => [namesOf(each), each]))
  return ({ county, category, name, disclosureTimeLimit }) => {
    const first = byItem.get(namesOf({ category, name }))
    if (first?.county !== county) return null
    const days = promisedDays(disclosureTimeLimit)
    return days !== null && days <= first.days ? first.days : null
  }
}

function promisedDays(limit: DisclosureItem['disclosureTimeLimit']): number | null {
  return limit && workingDaysAtMost(ruleOf(limit))
}

function namesOf({ category, name }: Pick<DisclosureItem, 'category' | 'name'>): string {
  return `${normaliseName(category)}\n${normaliseName(name)}`
}
