import { z } from 'zod'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

export const demonstrationEvent = z.discriminatedUnion('type', [
  /** All that stands in this ledger is made up. Its clock shows `continuesFrom` at the real instant `startedAt` and runs on from there. */
  z.strictObject({
    type: z.literal('DemonstrationStarted'),
    continuesFrom: z.iso.datetime(),
    startedAt: z.iso.datetime(),
    seed: z.int().nonnegative(),
  }),
])
export type DemonstrationEvent = z.infer<typeof demonstrationEvent>
