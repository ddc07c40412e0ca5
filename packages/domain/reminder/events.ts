import { z } from 'zod'
import { ladder } from '../authority/ladder.ts'
import { deliverableKinds } from '../round/deliverable.ts'

// This name and shape is what the ledger holds, in the stream of a filing and in that of a joint package. It is never edited
// or removed; a new meaning is a new event.

/** 催办 of one deliverable. `to` is whose turn it is; `text` the few words that came with it. */
export const reminderSent = z.strictObject({
  type: z.literal('ReminderSent'),
  kind: z.enum(deliverableKinds),
  to: z.enum(ladder),
  text: z.string().trim().min(1).max(200).nullable(),
})
export type ReminderSent = z.infer<typeof reminderSent>
