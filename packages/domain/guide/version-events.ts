import { z } from 'zod'
import { digest, id, words } from '../identifiers.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** A guide's id as it stands in its stream's name: "2019". */
export const guideId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
/** A row's id for ever, "2019-05": among all versions of a guide it is given once. */
export const rowId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** The next version of the ministry, or what was registered put right: what stands is never edited. */
export const versionCauses = ['new_version', 'correction'] as const
export type VersionCause = (typeof versionCauses)[number]

/** A row that bears another name than in the version before, as whoever registered it read both. */
export const renamedRow = z.strictObject({ from: rowId, row: rowId })
export type RenamedRow = z.infer<typeof renamedRow>

/** Beside `GuideRegistered`: that this guide stands in place of another, and from which file it was read; null for words that were pasted. */
export const guideVersionRegistered = z.strictObject({
  type: z.literal('GuideVersionRegistered'),
  former: guideId,
  because: z.enum(versionCauses),
  /** What was wrong, or what the ministry says of the change. */
  reason: words,
  file: z.strictObject({ name: z.string().min(1).max(200), digest }).nullable(),
  renames: z.array(renamedRow).max(300),
})

/** In the stream of the version before: another stands in its place. */
export const guideSuperseded = z.strictObject({
  type: z.literal('GuideSuperseded'),
  by: guideId,
  because: z.enum(versionCauses),
})

/** 省厅说明: what the province says to a row, beside the ministry's text and never in it. */
export const guideNoteWritten = z.strictObject({
  type: z.literal('GuideNoteWritten'),
  note: id,
  row: rowId,
  text: words,
})
export const guideNoteWithdrawn = z.strictObject({ type: z.literal('GuideNoteWithdrawn'), note: id, reason: words })
