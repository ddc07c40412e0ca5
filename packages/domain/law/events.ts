import { z } from 'zod'
import { day, words } from '../identifiers.ts'
import { articleEvent } from './article-events.ts'
import { lawKinds } from './instrument.ts'
import { doubt, source } from './provenance.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** A law's id as it stands in its stream's name: "gir_2019". */
export const lawId = z.string().regex(/^[a-z0-9][a-z0-9_]{0,59}$/)

const title = z.string().trim().min(2).max(200)
const docNumber = z.string().trim().min(2).max(60)
const year = z.int().min(1949).max(2100)

/** What is known of a law. What nobody has checked is null, and `doubt` says what of the rest was not checked. */
export const lawEntry = z.strictObject({
  kind: z.enum(lawKinds),
  /** Who made it (制定机关). */
  issuer: z.string().trim().min(1).max(100).nullable(),
  title: title.nullable(),
  /** Short names, and how others write it. */
  aliases: z.array(title).max(20),
  docNumber: docNumber.nullable(),
  year: year.nullable(),
  promulgatedOn: day.nullable(),
  inForceFrom: day.nullable(),
  source,
  doubt,
})
export type LawEntry = z.infer<typeof lawEntry>

const change = z.int().positive().max(200)

export const lawEvent = z.discriminatedUnion('type', [
  lawEntry.extend({ type: z.literal('LawRegistered') }),
  /** What was registered is put right; the law itself did not change. */
  lawEntry.extend({ type: z.literal('LawEntryCorrected'), reason: words }),
  /** From `inForceFrom` another version stands; number and year are that version's, null where it has none of its own. */
  z.strictObject({
    type: z.literal('LawAmended'),
    change,
    inForceFrom: day,
    /** By what: "全国人民代表大会常务委员会关于修改…的决定". */
    amendedBy: z.string().trim().min(1).max(300),
    docNumber: docNumber.nullable(),
    year: year.nullable(),
    source,
    doubt,
  }),
  z.strictObject({
    type: z.literal('LawRepealed'),
    change,
    /** The first day on which it is no longer in force. */
    from: day,
    repealedBy: z.string().trim().min(1).max(300),
    /** The registered law that takes its place. */
    replacedBy: lawId.nullable(),
    source,
    doubt,
  }),
  /** The change was recorded by mistake: it never happened. */
  z.strictObject({ type: z.literal('LawChangeWithdrawn'), change, reason: words }),
  ...articleEvent.options,
])
export type LawEvent = z.infer<typeof lawEvent>
