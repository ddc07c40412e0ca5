import { isAboutEducation, namesNoBody } from './about-education.ts'
import type { ListKind } from './entry.ts'
import {
  type KnownEntry,
  type ListMapping,
  type Lists,
  type NoCounterpart,
  standingEntries,
  subjectKey,
} from './evolve.ts'

/** An item that stands, by its id. */
export type StandingItem = { readonly item: string }

/**
 * `mapped`: something on the other side answers to it. `declared`: said to have no counterpart, with a reason. `open`: a gap. `aside`: an
 * entry that is not about education, which nobody asks an item for.
 */
export type GapState = 'mapped' | 'declared' | 'open' | 'aside'

export type EntryLine = {
  readonly entry: KnownEntry
  readonly state: GapState
  readonly mappings: readonly ListMapping[]
  readonly declared: NoCounterpart | undefined
}

export type ItemLine<Item extends StandingItem> = {
  readonly item: Item
  readonly state: Exclude<GapState, 'aside'>
  readonly mappings: readonly ListMapping[]
  readonly declared: NoCounterpart | undefined
}

export type GapCounts = { readonly [State in GapState]: number } & { readonly all: number }

export type GapReport<Item extends StandingItem> = {
  readonly entries: readonly EntryLine[]
  readonly items: readonly ItemLine<Item>[]
  readonly ofEntries: GapCounts
  readonly ofItems: GapCounts
}

/**
 * 对照报告, both ways: which entries of the lists no item answers to, and which items answer to no entry. Only mappings between what stands
 * on both sides count; a mapping whose entry left the list, or whose item was retired, is kept and counts again should it come back.
 */
export function gapReport<Item extends StandingItem>(lists: Lists, items: readonly Item[]): GapReport<Item> {
  const standing = standingEntries(lists)
  const known = new Set(standing.map(({ entry }) => entry))
  const present = new Set(items.map(({ item }) => item))
  const live = [...lists.mappings.values()].filter(({ item, entry }) => known.has(entry) && present.has(item))
  const byEntry = Map.groupBy(live, ({ entry }) => entry)
  const byItem = Map.groupBy(live, ({ item }) => item)
  const counts = ofEducation(standing)
  const entryLines = standing.map((entry): EntryLine => {
    const mappings = byEntry.get(entry.entry) ?? []
    const declared = lists.declared.get(subjectKey('entry', entry.entry))
    return { entry, mappings, declared, state: stateOf(mappings, declared) ?? (counts(entry) ? 'open' : 'aside') }
  })
  const itemLines = items.map((item): ItemLine<Item> => {
    const mappings = byItem.get(item.item) ?? []
    const declared = lists.declared.get(subjectKey('item', item.item))
    return { item, mappings, declared, state: stateOf(mappings, declared) ?? 'open' }
  })
  return { entries: entryLines, items: itemLines, ofEntries: countsOf(entryLines), ofItems: countsOf(itemLines) }
}

/** Whether a mapping was made with a text of the entry that the list has changed since. */
export function isOutdated({ digest }: ListMapping, entry: Pick<KnownEntry, 'digest'>): boolean {
  return digest !== entry.digest
}

/** Which entries an item is asked for. A list that names no body is one bureau's own. */
function ofEducation(standing: readonly KnownEntry[]): (entry: KnownEntry) => boolean {
  const byList = Map.groupBy(standing, ({ list }) => list)
  const own = new Set<ListKind>(
    [...byList].flatMap(([list, all]) => (namesNoBody(all.map(({ content }) => content)) ? [list] : [])),
  )
  return ({ list, content }) => own.has(list) || isAboutEducation(content)
}

function stateOf(mappings: readonly ListMapping[], declared: NoCounterpart | undefined) {
  if (mappings.length > 0) return 'mapped' as const
  return declared ? ('declared' as const) : undefined
}

function countsOf(lines: readonly { readonly state: GapState }[]): GapCounts {
  const count = (state: GapState) => lines.filter((each) => each.state === state).length
  return {
    ...{ mapped: count('mapped'), declared: count('declared'), open: count('open'), aside: count('aside') },
    all: lines.length,
  }
}
