import { z } from 'zod'
import { day, digest, id, words } from '../identifiers.ts'
import { listEntry, listKinds, mostEntries } from './entry.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

const list = z.enum(listKinds)
const version = z.number().int().min(1)
const count = z.number().int().min(0).max(mostEntries)
/** An item of the county's catalog, or an entry of one of its lists. */
const side = z.enum(['item', 'entry'])

export const listsEvent = z.discriminatedUnion('type', [
  /** A version of a list, of a day; what came and went follows in the parts recorded with it. */
  z.strictObject({
    ...{ type: z.literal('ListImported'), list, version, fileName: z.string().min(1).max(255), fileDigest: digest },
    ...{ on: day, doubts: z.number().int().min(0) },
    ...{ added: count, changed: count, gone: count, unchanged: count },
  }),
  /** Entries that are new or say something else now; the version holds them beside those it left as they were. */
  z.strictObject({
    ...{ type: z.literal('ListEntriesRecorded'), list, version },
    entries: z.array(z.strictObject({ entry: id, digest, content: listEntry })).min(1),
  }),
  /** Entries that the version holds no more. */
  z.strictObject({ type: z.literal('ListEntriesDropped'), list, version, entries: z.array(id).min(1) }),
  /** `digest`: the entry's text as it was when it was mapped; `likeness` of a guess that was taken, null where a person searched. */
  z.strictObject({
    ...{ type: z.literal('ListMappingMade'), item: id, entry: id, digest },
    likeness: z.number().min(0).max(1).nullable(),
  }),
  z.strictObject({ type: z.literal('ListMappingUndone'), item: id, entry: id }),
  /** 无对应事项: an item that rests on no entry, or an entry that calls for no item. */
  z.strictObject({ type: z.literal('NoCounterpartDeclared'), side, subject: id, reason: words }),
  z.strictObject({ type: z.literal('NoCounterpartWithdrawn'), side, subject: id }),
])
export type ListsEvent = z.infer<typeof listsEvent>
export type Side = z.infer<typeof side>
