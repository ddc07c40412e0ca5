import { z } from 'zod'
import { disclosureItem } from '../catalog/item.ts'
import {
  guideNoteWithdrawn,
  guideNoteWritten,
  guideSuperseded,
  guideVersionRegistered,
  rowId,
} from './version-events.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

export const guideStatuses = ['partial', 'complete'] as const
export const confidences = ['high', 'medium', 'low'] as const

/** How sure we are of the parts of a row, where the guide itself was not at hand. */
export const guideConfidence = z.strictObject({
  item: z.enum(confidences),
  content: z.enum(confidences),
  basis: z.enum(confidences),
  channels: z.enum(confidences),
})
export type GuideConfidence = z.infer<typeof guideConfidence>

/** One row of a guide. `row` is its id for ever ("2019-05"), not its serial number; `doubt` is what a reader should know. */
export const guideRow = z.strictObject({
  row: rowId,
  item: disclosureItem,
  confidence: guideConfidence,
  doubt: z.string().min(1).max(1000).nullable(),
  evidence: z.array(z.string().min(1).max(200)).max(50),
})
export type GuideRow = z.infer<typeof guideRow>

export const guideHead = z.strictObject({
  title: z.string().min(1).max(200),
  source: z.string().min(1).max(500),
  status: z.enum(guideStatuses),
  note: z.string().max(1000),
  categories: z.array(z.string().min(1).max(200)).max(50), // every 一级事项, those without a row too
})
export type GuideHead = z.infer<typeof guideHead>

export const guideEvent = z.discriminatedUnion('type', [
  guideHead.extend({ type: z.literal('GuideRegistered') }),
  guideRow.extend({ type: z.literal('GuideRowRegistered') }),
  guideVersionRegistered,
  guideSuperseded,
  guideNoteWritten,
  guideNoteWithdrawn,
])
export type GuideEvent = z.infer<typeof guideEvent>
