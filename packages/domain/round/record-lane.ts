import { z } from 'zod'

/** 非实质性调整: changes of a settled item that leave alone what the public is promised, or promise more of it. */
export const smallChanges = [
  /** Spaces, width, punctuation. */
  'format',
  'order',
  /** The disclosing body bears another name. */
  'body_renamed',
  /** A cited law was amended or numbered anew. */
  'basis_updated',
  'note_reworded',
  'channel_added',
  'limit_shortened',
] as const
export type SmallChange = (typeof smallChanges)[number]

/** Which changes are filed for record (备案) and not examined, and how many items at once; none of them, where `changes` is empty. */
export const recordLane = z.strictObject({
  changes: z.array(z.enum(smallChanges)).max(smallChanges.length).readonly(),
  mostItems: z.int().positive().max(220).nullable(),
})
export type RecordLane = z.infer<typeof recordLane>
