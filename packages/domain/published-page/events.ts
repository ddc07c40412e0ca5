import { z } from 'zod'
import { mostItems } from '../catalog/events.ts'
import { day, digest, id } from '../identifiers.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** Why nobody can open a page: the public cannot read what was published there. */
export const deadBecause = [
  'no_such_host',
  'no_connection',
  'bad_certificate',
  'timed_out',
  'too_many_redirects',
  'not_found',
  'not_allowed',
  'site_failed',
  'asks_sign_in',
] as const
export type DeadBecause = (typeof deadBecause)[number]

/** Why a page that opens was not held against the settled text; `own_page`: it is one item's, whose text is not the catalog's. */
export const uncomparedBecause = ['own_page', 'no_items', 'not_a_page', 'too_large', 'unreadable'] as const
export type UncomparedBecause = (typeof uncomparedBecause)[number]

const address = z.url({ protocol: /^https?$/ }).max(1000)

/** Which page: of a published version, of the whole catalog or (`item`) of one item of it, at the address the county recorded. */
export const publishedPage = z.strictObject({ version: z.int().positive(), item: id.nullable(), url: address })
export type PublishedPage = z.infer<typeof publishedPage>

/** `as_settled`, `otherwise`: it was held against the settled text; `answers`: it opens and was not compared; `dead`: it does not open. */
export const pageResult = z.strictObject({
  found: z.enum(['as_settled', 'otherwise', 'answers', 'dead']),
  why: z.enum([...deadBecause, ...uncomparedBecause]).nullable(),
  /** What the site answered over HTTP; null where it did not. */
  status: z.int().min(100).max(599).nullable(),
  /** Where redirects led, without what stands behind ? or ;, since that changes at every look. Null where they led nowhere else. */
  landedAt: address.nullable(),
  /** SHA-256 of the bytes that came, of the page or of the file on it that was compared. */
  contentDigest: digest.nullable(),
  /** Cells of the settled items, and how many of them stand there. */
  cells: z.strictObject({ same: z.int().nonnegative(), of: z.int().positive() }).nullable(),
  /** Items that are missing there or stand otherwise. */
  wrong: z.array(id).max(mostItems),
  /** The days on which it did not open since it last did; none but of a dead one. */
  failedOn: z.array(day).max(31),
})
export type PageResult = z.infer<typeof pageResult>

export const pageEvent = z.discriminatedUnion('type', [
  /** 核对网页: what a look at a published page found, where it is not what the look before found. */
  z.strictObject({ type: z.literal('PageChecked'), ...publishedPage.shape, ...pageResult.shape }),
])
export type PageEvent = z.infer<typeof pageEvent>
