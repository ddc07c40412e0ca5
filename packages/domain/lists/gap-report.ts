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
  /** Never `aside`: an item is always asked for. */
  readonly state: GapState
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
    const said = { isMapped: mappings.length > 0, isDeclared: declared !== undefined }
    return { entry, mappings, declared, state: gapStateOf({ ...said, isEducation: counts(entry) }) }
  })
  const itemLines = items.map((item): ItemLine<Item> => {
    const mappings = byItem.get(item.item) ?? []
    const declared = lists.declared.get(subjectKey('item', item.item))
    const said = { isMapped: mappings.length > 0, isDeclared: declared !== undefined }
    return { item, mappings, declared, state: gapStateOf({ ...said, isEducation: true }) }
  })
  return { entries: entryLines, items: itemLines, ...countsOf(entryLines, itemLines) }
}

function countsOf(entries: readonly Stated[], items: readonly Stated[]) {
  const count = (lines: readonly Stated[]) => countStates(lines.map(({ state }) => state))
  return { ofEntries: count(entries), ofItems: count(items) }
}

type Stated = { readonly state: GapState }

/** Whether a mapping was made with a text of the entry that the list has changed since. */
export function isOutdated({ digest }: ListMapping, entry: Pick<KnownEntry, 'digest'>): boolean {
  return digest !== entry.digest
}

/** Which entries an item is asked for. A list that names no body is one bureau's own. */
export function ofEducation(standing: readonly KnownEntry[]): (entry: KnownEntry) => boolean {
  const byList = Map.groupBy(standing, ({ list }) => list)
  const own = new Set<ListKind>(
    [...byList].flatMap(([list, all]) => (namesNoBody(all.map(({ content }) => content)) ? [list] : [])),
  )
  return ({ list, content }) => own.has(list) || isAboutEducation(content)
}

/** What is mapped is mapped, whatever else was said of it; only what is about education is asked for. */
export function gapStateOf({ isMapped, isDeclared, isEducation }: Readonly<Record<Asked, boolean>>): GapState {
  if (isMapped) return 'mapped'
  if (isDeclared) return 'declared'
  return isEducation ? 'open' : 'aside'
}

type Asked = 'isMapped' | 'isDeclared' | 'isEducation'

export function countStates(states: readonly GapState[]): GapCounts {
  const counts = { mapped: 0, declared: 0, open: 0, aside: 0 }
  for (const state of states) counts[state] += 1
  return { ...counts, all: states.length }
}
