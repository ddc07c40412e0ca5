import { z } from 'zod'
import type { Fact } from '../fact.ts'
import { digest, id, words } from '../identifiers.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CatalogRefusal } from './decide.ts'
import type { CatalogEvent } from './events.ts'
import type { Catalog } from './evolve.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** 本地化说明: why the item says what the guide or another county says, or why it differs. On the text `digest` and on no other. */
export const localNoteGiven = z.strictObject({ type: z.literal('LocalNoteGiven'), item: id, digest, note: words })

/** What the county said of an item's text, and which text that was; the last said stands in place of those before. */
export type LocalNote = {
  readonly item: string
  readonly digest: string
  readonly note: string
  readonly givenBy: string
  readonly givenAt: string
}

/** `seen` is the digest of the text that stood on the screen. */
export type LocalNoteCommand = {
  readonly do: 'giveLocalNote'
  readonly item: string
  readonly note: string
  readonly seen: string
}

/** A note is no text: it moves no approval, and whoever gives it is no editor of the item. */
export function giveLocalNote(
  { item, note, seen }: LocalNoteCommand,
  catalog: Catalog,
): readonly CatalogEvent[] | Refusal<CatalogRefusal> {
  const draft = catalog.items.get(item)
  if (!draft) return refuse('NO_SUCH_ITEM', [item])
  if (draft.retired) return refuse('ITEM_ALREADY_RETIRED', [item])
  if (draft.digest !== seen) return refuse('STALE_TEXT', [item])
  const before = catalog.localNotes.get(item)
  if (before?.digest === seen && before.note === note) return refuse('NOTHING_CHANGED', [item])
  return [{ type: 'LocalNoteGiven', item, digest: seen, note }]
}

export function withLocalNote(catalog: Catalog, fact: Fact<CatalogEvent & { type: 'LocalNoteGiven' }>): Catalog {
  const { type: _, ...said } = fact.event
  const note = { ...said, givenBy: fact.by.account, givenAt: fact.at }
  return { ...catalog, localNotes: new Map(catalog.localNotes).set(said.item, note) }
}

/** The notes on standing items, at the texts they were given on, go with the catalog: one on an earlier text does not. */
export function localNotesFiled({ items, localNotes }: Catalog): Catalog['filedNotes'] {
  const goes = ({ item, digest: on }: LocalNote) => {
    const draft = items.get(item)
    return draft?.retired === null && draft.digest === on
  }
  return new Map([...localNotes].filter(([, note]) => goes(note)))
}
