import { z } from 'zod'
import { wholeElements } from '../catalog/three-way.ts'
import { digest, divisionCode, id, words } from '../identifiers.ts'

/** An item as another county published it: `{ county: '510116', source: '…', version: 3, digest: '…' }`, all four read from that county's own stream. */
export const publishedSource = z.strictObject({
  county: divisionCode,
  /** The item's id in that county's catalog. */
  source: id,
  version: z.int().positive(),
  digest,
})
export type PublishedSource = z.infer<typeof publishedSource>

export const borrowedElements = z.array(z.enum(wholeElements)).min(1).max(wholeElements.length)

const ofSource = { item: id, county: divisionCode, source: id }

/** With the text recorded before it, or as it stands, these elements say what that county published. */
export const itemBorrowed = z.strictObject({
  type: z.literal('ItemBorrowed'),
  item: id,
  ...publishedSource.shape,
  elements: borrowedElements,
})

/** 保持: the source says something else since, or nothing any more (`now` null); whoever looked at it keeps what was taken. */
export const borrowingKept = z.strictObject({
  type: z.literal('BorrowingKept'),
  ...ofSource,
  now: z.strictObject({ version: z.int().positive(), digest }).nullable(),
})

/** The item is no longer said to have anything from there. */
export const borrowingDropped = z.strictObject({ type: z.literal('BorrowingDropped'), ...ofSource, reason: words })

export type BorrowingEvent =
  | z.infer<typeof itemBorrowed>
  | z.infer<typeof borrowingKept>
  | z.infer<typeof borrowingDropped>
