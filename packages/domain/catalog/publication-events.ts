import { z } from 'zod'
import { day, digest, id, words } from '../identifiers.ts'

/** Elements of an item that are words and can be quoted; a tick is corrected in words, at the item as a whole. */
export const quotedElements = [
  'category',
  'name',
  'contentElements',
  'legalBases',
  'disclosureTimeLimit',
  'disclosingBody',
  'otherChannelText',
  'audienceNote',
] as const
export type QuotedElement = (typeof quotedElements)[number]

/** An item's own page on the county's site, where it has one beside the page of the whole catalog. */
export const itemLink = z.strictObject({ item: id, url: z.url({ protocol: /^https?$/ }).max(200) })
export type ItemLink = z.infer<typeof itemLink>

/** What stood on the page, and what stands there instead. */
export const correctedWording = z.strictObject({ element: z.enum(quotedElements), was: words, now: words })
export type CorrectedWording = z.infer<typeof correctedWording>

/** Where it was announced, on which day, and the SHA-256 of what was announced. */
export const announcement = { url: z.url({ protocol: /^https?$/ }).max(1000), textDigest: digest }

/** 更正 of what was published: of a wording, of an item, or (`item` null) of the page as a whole. */
export const erratumIssued = z.strictObject({
  type: z.literal('ErratumIssued'),
  version: z.int().positive(),
  item: id.nullable(),
  wording: correctedWording.nullable(),
  reason: words,
  issuedOn: day,
  ...announcement,
})

/** 撤销公布. From that day the publication before it stands (`staying`, a version), or none. */
export const publicationWithdrawn = z.strictObject({
  type: z.literal('PublicationWithdrawn'),
  version: z.int().positive(),
  staying: z.int().positive().nullable(),
  reason: words,
  withdrawnOn: day,
  ...announcement,
})
