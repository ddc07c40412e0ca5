import { z } from 'zod'
import { borrowingDropped, borrowingKept, itemBorrowed } from '../borrowing/events.ts'
import { guideUpgradeDeclined, guideUpgradeTaken } from '../guide-upgrade/events.ts'
import { day, digest, id, words } from '../identifiers.ts'
import { guideAdoption } from './adopt-guide-text.ts'
import { evidenceFile } from './evidence-file.ts'
import { disclosureItem } from './item.ts'
import { lawProposalDeclined, lawProposalReopened } from './law-decline.ts'
import { localNoteGiven } from './local-note.ts'
import { erratumIssued, itemLink, publicationWithdrawn } from './publication-events.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** Where an item comes from: the guide (its row), the county itself, another county's published item, or a spreadsheet (file, row). */
export const itemOrigin = z.strictObject({
  kind: z.enum(['guide', 'local', 'borrowed', 'imported']),
  ref: z.string().max(200).nullable(),
})
export type ItemOrigin = z.infer<typeof itemOrigin>

/** A county's catalog has about 40 items; a filing of this many, all of them carried over, still fits one entry of the ledger. */
export const mostItems = 220

const settledItem = z.strictObject({ item: id, digest })
export type SettledItem = z.infer<typeof settledItem>

export const catalogEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ItemDrafted'), item: id, content: disclosureItem, digest, origin: itemOrigin }),
  z.strictObject({ type: z.literal('ItemRevised'), item: id, content: disclosureItem, digest }),
  /** With the revision recorded before it, these elements took the words that the guide's row has for them. */
  guideAdoption.extend({ type: z.literal('GuideTextAdopted'), item: id }),
  itemBorrowed,
  borrowingKept,
  borrowingDropped,
  guideUpgradeTaken,
  guideUpgradeDeclined,
  lawProposalDeclined,
  lawProposalReopened,
  z.strictObject({ type: z.literal('ItemRetired'), item: id, reason: words, successor: id.nullable() }),
  /** Another name, and nothing else of the text. */
  z.strictObject({ type: z.literal('ItemRenamed'), item: id, content: disclosureItem, digest, reason: words }),
  /**
   * The items are retired, `into` takes their place. A new one was drafted by this very act just before, and stands where the first
   * of the items stood; a standing one that is reworded is revised just after.
   */
  z.strictObject({
    type: z.literal('ItemsMerged'),
    items: z.array(id).min(1).max(mostItems),
    into: id,
    intoNew: z.boolean(),
    reason: words,
  }),
  /** The item keeps its identity with a part of what it held; the other parts, drafted just before, stand behind it in this order. */
  z.strictObject({ type: z.literal('ItemSplit'), item: id, into: z.array(id).min(1).max(mostItems), reason: words }),
  /** An item that was retired stands in the draft again, with the text it had. */
  z.strictObject({ type: z.literal('ItemRestored'), item: id, reason: words }),
  /** Every standing item, in its new order. */
  z.strictObject({ type: z.literal('ItemsReordered'), items: z.array(id).min(2).max(mostItems) }),
  z.strictObject({
    type: z.literal('CatalogImported'),
    fileName: z.string().min(1).max(200),
    fileDigest: digest,
    drafted: z.int().nonnegative(),
    revised: z.int().nonnegative(),
    unchanged: z.int().nonnegative(),
    /** What the reader was unsure of, each answered or knowingly set aside. */
    doubts: z.int().nonnegative(),
  }),
  /** A file that supports an item; its bytes lie beside the ledger, under their digest. */
  z.strictObject({ type: z.literal('EvidenceAttached'), attachment: id, item: id, ...evidenceFile.shape }),
  /** It no longer supports the item; its bytes stay. */
  z.strictObject({ type: z.literal('EvidenceRemoved'), attachment: id, item: id, reason: words }),
  localNoteGiven,
  /** The standing items were filed as they are: from now on the city and the province may read these texts. */
  z.strictObject({ type: z.literal('CatalogFiled'), submission: z.string(), turn: z.int().positive() }),
  z.strictObject({ type: z.literal('DraftLocked'), submission: z.string() }),
  z.strictObject({
    type: z.literal('DraftReleased'),
    submission: z.string(),
    because: z.enum(['returned', 'rejected', 'withdrawn']),
  }),
  z.strictObject({
    type: z.literal('CatalogSettled'),
    version: z.int().positive(),
    submission: z.string(),
    items: z.array(settledItem).min(1).max(mostItems),
  }),
  z.strictObject({ type: z.literal('SettlementRecalled'), version: z.int().positive(), submission: z.string() }),
  z.strictObject({
    type: z.literal('CatalogPublished'),
    version: z.int().positive(),
    url: z.url({ protocol: /^https?$/ }).max(1000),
    publishedOn: day,
    /** 施行日期: from this day it is in force. */
    effectiveOn: day,
    /** Where items have pages of their own. */
    links: z.array(itemLink).max(mostItems),
    /** SHA-256 of the settled text as published: canonical JSON of its items in order. */
    textDigest: digest,
  }),
  erratumIssued,
  publicationWithdrawn,
])
export type CatalogEvent = z.infer<typeof catalogEvent>
