import type { ListEntry, ListKind } from '@mingce/domain/lists/entry'
import { type Lists, mappingKey, noLists, subjectKey } from '@mingce/domain/lists/evolve'
import { type GapCounts, type GapState, gapReport, isOutdated } from '@mingce/domain/lists/gap-report'
import type { ListSheet } from '../sheet-export.tsx'
import { listCoverageText as text } from '../words/list-coverage.ts'

/** A county's lists and filed items, and what is said to answer to what, as the server tells it. */
export type ListsInFull = {
  readonly entries: readonly {
    readonly entry: string
    readonly list: ListKind
    readonly digest: string
    readonly content: ListEntry
  }[]
  readonly mappings: readonly { readonly item: string; readonly entry: string; readonly digest: string }[]
  readonly declared: readonly { readonly side: Side; readonly subject: string; readonly reason: string }[]
  readonly items: readonly { readonly item: string; readonly category: string; readonly name: string }[]
}

export type Side = 'entry' | 'item'

export type GapLine = {
  readonly id: string
  readonly name: string
  readonly state: GapState
  /** Which list, its code, kind and body; of an item its category. */
  readonly about: string
  readonly counterparts: readonly { readonly id: string; readonly name: string; readonly outdated: boolean }[]
  readonly reason: string | null
}

export type GapSides = Readonly<Record<Side, { readonly lines: readonly GapLine[]; readonly counts: GapCounts }>>

/** The report both ways, for whoever reads it. */
export function gapSides(told: ListsInFull): GapSides {
  const { entries, items, ofEntries, ofItems } = gapReport(listsOf(told), told.items)
  const itemNames = new Map(told.items.map(({ item, name }) => [item, name]))
  const known = new Map(told.entries.map((each) => [each.entry, each]))
  return {
    entry: {
      counts: ofEntries,
      lines: entries.map(({ entry, state, mappings, declared }) => {
        const { code, kind, body, name } = entry.content
        const about = [text(entry.list), code, kind, body].filter((said) => said !== null).join(' · ')
        const counterparts = mappings.map((each) => ({
          ...{ id: each.item, name: itemNames.get(each.item) ?? each.item, outdated: isOutdated(each, entry) },
        }))
        return { id: entry.entry, name, state, about, counterparts, reason: declared?.reason ?? null }
      }),
    },
    item: {
      counts: ofItems,
      lines: items.map(({ item, state, mappings, declared }) => {
        const counterparts = mappings.flatMap((each) => {
          const entry = known.get(each.entry)
          return entry ? [{ id: each.entry, name: entry.content.name, outdated: isOutdated(each, entry) }] : []
        })
        return {
          id: item.item,
          name: item.name,
          state,
          about: item.category,
          counterparts,
          reason: declared?.reason ?? null,
        }
      }),
    },
  }
}

/** The lines as a file. */
export function gapSheet(side: Side, lines: readonly GapLine[]): ListSheet {
  return {
    headings: [
      text(side === 'entry' ? 'entries' : 'items'),
      text(side === 'entry' ? 'entryAbout' : 'category'),
      text('state'),
      text('counterpart'),
    ],
    rows: lines.map(({ name, about, state, counterparts, reason }) => [
      ...[name, about, text(state)],
      counterparts.length > 0 ? counterparts.map((each) => each.name).join('；') : (reason ?? ''),
    ]),
  }
}

/** The entries as a file, where nothing was compared. */
export function listSheet(lines: readonly GapLine[]): ListSheet {
  return { headings: [text('entries'), text('entryAbout')], rows: lines.map(({ name, about }) => [name, about]) }
}

/** The rules take what a county knows of its lists; who did it and when is not told above, and no rule of the report reads it. */
function listsOf({ entries, mappings, declared }: ListsInFull): Lists {
  const done = { by: { account: '', post: 'drafter', authority: '' }, at: '' } as const
  return {
    ...noLists,
    entries: new Map(entries.map((each) => [each.entry, { ...each, goneIn: null }])),
    mappings: new Map(mappings.map((each) => [mappingKey(each), { ...each, ...done, likeness: null }])),
    declared: new Map(declared.map((each) => [subjectKey(each.side, each.subject), { ...each, ...done }])),
  }
}
