import type { ListEntry, ListKind } from '@mingce/domain/lists/entry'
import type { Lists } from '@mingce/domain/lists/evolve'
import { type GapCounts, type GapState, gapReport, isOutdated } from '@mingce/domain/lists/gap-report'
import { namesOfEntry, namesOfItem, suggestionsFor } from '@mingce/domain/lists/suggest'
import type { ListsOpened } from '../questions.ts'
import { listsText as text } from '../words/lists.ts'

export type Side = 'entry' | 'item'

/** Something on the other side. */
export type Counterpart = { readonly id: string; readonly name: string }

/** A line of the report as it stands on the screen, of either side. */
export type Line = {
  readonly id: string
  readonly name: string
  readonly list: ListKind | null
  readonly entry: ListEntry | null
  readonly about: string
  readonly state: GapState
  readonly mapped: readonly (Counterpart & { readonly outdated: boolean })[]
  readonly guesses: readonly (Counterpart & { readonly likeness: number })[]
  readonly reason: string | null
}

export type Sides = {
  readonly lines: Readonly<Record<Side, readonly Line[]>>
  readonly counts: Readonly<Record<Side, GapCounts>>
  /** What can be chosen as the counterpart of a line of a side. */
  readonly choices: Readonly<Record<Side, readonly Counterpart[]>>
}

/** Both sides of the report, each open line with its guesses. */
export function sidesOf(lists: Lists, items: ListsOpened['items']): Sides {
  const report = gapReport(lists, items)
  const ofItem = distinctNames(items.map(({ item, name, category }) => ({ id: item, name, place: category })))
  const ofEntry = distinctNames(
    report.entries.map(({ entry: { entry, list, content } }) => {
      return { id: entry, name: content.name, place: [text(list), content.code].filter(Boolean).join(' ') }
    }),
  )
  const itemNames = items.map((item) => ({ subject: namedIn(ofItem, item.item), names: namesOfItem(item) }))
  const entryNames = report.entries
    .filter(({ state }) => state !== 'aside' && state !== 'declared')
    .map(({ entry: { entry, content } }) => ({
      subject: namedIn(ofEntry, entry),
      names: namesOfEntry(content),
    }))
  const entries = report.entries.map(({ entry, state, mappings, declared }): Line => {
    const { content, list } = entry
    const mapped = mappings.map((each) => ({
      ...{ ...namedIn(ofItem, each.item), outdated: isOutdated(each, entry) },
    }))
    const guesses = state === 'open' ? guessed(suggestionsFor(namesOfEntry(content), itemNames)) : []
    const about = [content.code, content.kind, content.body].filter((said) => said !== null).join(' · ')
    const said = { state, mapped, guesses, about, reason: declared?.reason ?? null }
    return { id: entry.entry, name: content.name, list, entry: content, ...said }
  })
  const ofItems = report.items.map(({ item, state, mappings, declared }): Line => {
    const mapped = mappings.map((each) => {
      const entry = lists.entries.get(each.entry)
      return { ...namedIn(ofEntry, each.entry), outdated: entry !== undefined && isOutdated(each, entry) }
    })
    const guesses = state === 'open' ? guessed(suggestionsFor(namesOfItem(item), entryNames)) : []
    const said = { state, mapped, guesses, about: item.category, reason: declared?.reason ?? null }
    return { id: item.item, name: item.name, list: null, entry: null, ...said }
  })
  return {
    lines: { entry: entries, item: ofItems },
    counts: { entry: report.ofEntries, item: report.ofItems },
    choices: {
      entry: items.map(({ item }) => namedIn(ofItem, item)),
      item: report.entries.map(({ entry: { entry } }) => namedIn(ofEntry, entry)),
    },
  }
}

type Placed = Counterpart & { readonly place: string }

/** What bears the name of another of its side says where it stands, too. */
function distinctNames(all: readonly Placed[]): ReadonlyMap<string, string> {
  const byName = Map.groupBy(all, ({ name }) => name)
  const isTwice = (name: string) => (byName.get(name)?.length ?? 0) > 1
  return new Map(all.map(({ id, name, place }) => [id, isTwice(name) ? `${place} › ${name}` : name]))
}

function namedIn(names: ReadonlyMap<string, string>, id: string): Counterpart {
  return { id, name: names.get(id) ?? id }
}

function guessed(found: readonly { readonly subject: Counterpart; readonly likeness: number }[]) {
  return found.map(({ subject, likeness }) => ({ ...subject, likeness }))
}
