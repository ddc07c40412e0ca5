import type { DisclosureItem } from '../catalog/item.ts'
import { normaliseName } from '../guide/match.ts'
import { ruleOf } from '../time-limit/rule-of.ts'
import { workingDays } from '../time-limit/shorter.ts'

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
    const days = disclosureTimeLimit && workingDays(ruleOf(disclosureTimeLimit))
    if (days === null || days > most) continue
    const key = `${normaliseName(category)}\n${normaliseName(name)}`
    const first = firsts.get(key)
    const isEarlier = !first || settledAt < first.settledAt || (settledAt === first.settledAt && county < first.county)
    if (isEarlier) firsts.set(key, { category, name, county, days, settledAt })
  }
  return [...firsts.values()].toSorted((a, b) => (a.settledAt < b.settledAt ? -1 : a.settledAt > b.settledAt ? 1 : 0))
}
