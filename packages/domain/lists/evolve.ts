import type { Author, Fact } from '../fact.ts'
import type { ListEntry, ListKind } from './entry.ts'
import type { ListsEvent, Side } from './events.ts'

type Event<Type extends ListsEvent['type']> = ListsEvent & { readonly type: Type }
type Done = { readonly by: Author; readonly at: string }

/** One imported version of a list. */
export type ListVersion = Omit<Event<'ListImported'>, 'type'> & Done

/** An entry that stands in the last version of its list, or did in an earlier one. */
export type KnownEntry = {
  readonly entry: string
  readonly list: ListKind
  readonly digest: string
  readonly content: ListEntry
  /** The version that left it out; null while it stands. */
  readonly goneIn: number | null
}

/** 对应关系 between an item and an entry. */
export type ListMapping = Omit<Event<'ListMappingMade'>, 'type'> & Done

export type NoCounterpart = Omit<Event<'NoCounterpartDeclared'>, 'type'> & Done

/** A county's 权责清单 and 公共服务事项清单, and how its catalog answers to them. Mappings by `mappingKey`, declarations by `subjectKey`. */
export type Lists = {
  readonly versions: readonly ListVersion[]
  readonly entries: ReadonlyMap<string, KnownEntry>
  readonly mappings: ReadonlyMap<string, ListMapping>
  readonly declared: ReadonlyMap<string, NoCounterpart>
}

export const noLists: Lists = { versions: [], entries: new Map(), mappings: new Map(), declared: new Map() }

export const mappingKey = ({ item, entry }: { readonly item: string; readonly entry: string }) => `${item} ${entry}`
export const subjectKey = (side: Side, subject: string) => `${side} ${subject}`

export function evolveLists(lists: Lists, { event, by, at }: Fact<ListsEvent>): Lists {
  switch (event.type) {
    case 'ListImported':
      return { ...lists, versions: [...lists.versions, { ...told(event), by, at }] }
    case 'ListEntriesRecorded': {
      const entries = new Map(lists.entries)
      for (const each of event.entries) entries.set(each.entry, { ...each, list: event.list, goneIn: null })
      return { ...lists, entries }
    }
    case 'ListEntriesDropped': {
      const entries = new Map(lists.entries)
      for (const entry of event.entries) entries.set(entry, { ...entryOf(lists, entry), goneIn: event.version })
      return { ...lists, entries }
    }
    case 'ListMappingMade':
      return { ...lists, mappings: new Map(lists.mappings).set(mappingKey(event), { ...told(event), by, at }) }
    case 'ListMappingUndone':
      return { ...lists, mappings: without(lists.mappings, mappingKey(event)) }
    case 'NoCounterpartDeclared': {
      const key = subjectKey(event.side, event.subject)
      return { ...lists, declared: new Map(lists.declared).set(key, { ...told(event), by, at }) }
    }
    case 'NoCounterpartWithdrawn':
      return { ...lists, declared: without(lists.declared, subjectKey(event.side, event.subject)) }
  }
}

/** The entries of the last version of each list, or of one list. */
export function standingEntries({ entries }: Pick<Lists, 'entries'>, list?: ListKind): readonly KnownEntry[] {
  return [...entries.values()].filter((each) => each.goneIn === null && (list ?? each.list) === each.list)
}

/** The version of a list imported last; undefined before the first. */
export function lastVersionOf({ versions }: Pick<Lists, 'versions'>, list: ListKind): ListVersion | undefined {
  return versions.findLast((each) => each.list === list)
}

function entryOf({ entries }: Lists, entry: string): KnownEntry {
  const found = entries.get(entry)
  if (!found) throw new Error(`ledger is broken: entry ${entry} was spoken of before it was recorded`)
  return found
}

function told<Told extends ListsEvent>({ type: _, ...rest }: Told): Omit<Told, 'type'> {
  return rest
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}
