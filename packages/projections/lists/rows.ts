import type { ListEntry, ListKind } from '@mingce/domain/lists/entry'
import { listKinds } from '@mingce/domain/lists/entry'
import type { ListsEvent, Side } from '@mingce/domain/lists/events'
import {
  evolveLists,
  type KnownEntry,
  type ListMapping,
  type Lists,
  lastVersionOf,
  type NoCounterpart,
  noLists,
  standingEntries,
} from '@mingce/domain/lists/evolve'
import { ofEducation } from '@mingce/domain/lists/gap-report'
import { folding, type Projection, type Standing, table, under } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** A county's 权责清单 or 公共服务事项清单 as it was brought in last. */
export type ListHeadRow = Standing & {
  readonly list: ListKind
  readonly version: number
  /** The day the list is of. */
  readonly listDay: string
  /** How many entries stand in it. */
  readonly standing: number
}

/** An entry that stands in a list; whether an item is asked for it. */
export type ListEntryRow = Standing & {
  readonly list: ListKind
  readonly digest: string
  readonly isEducation: boolean
  readonly content: ListEntry
}

/** 对应关系; above the county the wall shows it once the item was filed. */
export type ListMappingRow = Standing & { readonly item: string; readonly entry: string; readonly digest: string }

/** 无对应事项. `item` is empty where it is said of an entry; above the county the wall shows it once the item, or anything, was filed. */
export type NoCounterpartRow = Standing & {
  readonly side: Side
  readonly subject: string
  readonly item: string
  readonly reason: string
}

const tables = {
  listHead: table<ListHeadRow>({ list: 'text', version: 'integer', listDay: 'date', standing: 'integer' }),
  listEntry: table<ListEntryRow>(
    { list: 'text', digest: 'text', isEducation: 'boolean', content: 'jsonb' },
    { indexes: [['division', 'isEducation']] },
  ),
  listMapping: table<ListMappingRow>(
    { item: 'text', entry: 'text', digest: 'text' },
    { onceFiled: 'item', indexes: [['division', 'entry']] },
  ),
  noCounterpart: table<NoCounterpartRow>(
    { side: 'text', subject: 'text', item: 'text', reason: 'text' },
    { onceFiled: 'item', indexes: [['division', 'subject']] },
  ),
} as const

/** The county's lists as its city and the province may look at them: what stands, and what is said to answer to it. */
export const listsProjection: Projection = {
  name: 'lists',
  revision: 2,
  tables,
  sources: [
    folding<Lists, ListsEvent>({
      covers: under('lists'),
      initial: noLists,
      evolve: evolveLists,
      rows: (stream, lists) => rowsOf(stream.slice('lists/'.length), lists),
    }),
  ],
}

const told = { height: 2 } as const
const sameEntries = remembering<Lists['entries'], readonly ListEntryRow[]>()
const sameEntry = remembering<KnownEntry, ListEntryRow>()
const sameMapping = remembering<ListMapping, ListMappingRow>()
const sameDenial = remembering<NoCounterpart, NoCounterpartRow>()

function rowsOf(division: string, lists: Lists) {
  return {
    listHead: listKinds.flatMap((list) => headRow(division, lists, list)),
    listEntry: sameEntries(lists.entries, [division], () => entryRows(division, lists)),
    listMapping: [...lists.mappings].map(([key, mapping]) =>
      sameMapping(mapping, [division], () => {
        const { item, entry, digest } = mapping
        return { key, division, ...told, item, entry, digest }
      }),
    ),
    noCounterpart: [...lists.declared].map(([key, denial]) =>
      sameDenial(denial, [division], () => {
        const { side, subject, reason } = denial
        return { key, division, ...told, side, subject, item: side === 'item' ? subject : '', reason }
      }),
    ),
  }
}

function headRow(division: string, lists: Lists, list: ListKind): readonly ListHeadRow[] {
  const last = lastVersionOf(lists, list)
  if (!last) return []
  const standing = standingEntries(lists, list).length
  return [{ key: list, division, ...told, list, version: last.version, listDay: last.on, standing }]
}

function entryRows(division: string, lists: Lists): readonly ListEntryRow[] {
  const standing = standingEntries(lists)
  const isAsked = ofEducation(standing)
  return standing.map((known) => {
    const isEducation = isAsked(known)
    return sameEntry(known, [division, isEducation], () => {
      const { entry, list, digest, content } = known
      return { key: entry, division, ...told, list, digest, isEducation, content }
    })
  })
}
