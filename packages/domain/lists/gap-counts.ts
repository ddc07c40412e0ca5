import { countStates, type GapCounts, gapStateOf } from './gap-report.ts'

/** What the counts need to know of a county's lists; entries that are not about education may be left out unless something is said of them. */
export type CountedLists = {
  /** How many entries stand in both lists together. */
  readonly standing: number
  readonly entries: readonly { readonly entry: string; readonly isEducation: boolean }[]
  readonly mappings: readonly { readonly item: string; readonly entry: string }[]
  readonly declared: readonly { readonly side: 'item' | 'entry'; readonly subject: string }[]
}

/** 对照 in numbers, both ways: the counts of the report, without its lines. */
export function gapCounts(
  { standing, entries, mappings, declared }: CountedLists,
  items: readonly { readonly item: string }[],
): { readonly ofEntries: GapCounts; readonly ofItems: GapCounts } {
  const known = new Set(entries.map(({ entry }) => entry))
  const present = new Set(items.map(({ item }) => item))
  const live = mappings.filter(({ item, entry }) => known.has(entry) && present.has(item))
  const mapped = new Set(live.flatMap(({ item, entry }) => [`entry ${entry}`, `item ${item}`]))
  const denied = new Set(declared.map(({ side, subject }) => `${side} ${subject}`))
  const stateIn = (key: string, isEducation: boolean) =>
    gapStateOf({ isMapped: mapped.has(key), isDeclared: denied.has(key), isEducation })
  const ofEntries = entries.map(({ entry, isEducation }) => stateIn(`entry ${entry}`, isEducation))
  const ofItems = items.map(({ item }) => stateIn(`item ${item}`, true))
  const leftOut = Array.from({ length: standing - entries.length }, () => 'aside' as const)
  return { ofEntries: countStates([...ofEntries, ...leftOut]), ofItems: countStates(ofItems) }
}
