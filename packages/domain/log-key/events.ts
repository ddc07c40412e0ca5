import { z } from 'zod'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** A public key as it is handed about: "mingce.example/log+3f1c2a9b+AXj…". Source: https://c2sp.org/signed-note */
const verifierKey = z
  .string()
  .max(500)
  .regex(/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+={0,2}$/)

export const logKeyEvent = z.discriminatedUnion('type', [
  /** From here on checkpoints are signed by `to`, and by `from` too until `overlapUntil`. */
  z.strictObject({
    type: z.literal('LogKeyRotated'),
    from: verifierKey,
    to: verifierKey,
    overlapUntil: z.iso.datetime(),
  }),
])
export type LogKeyEvent = z.infer<typeof logKeyEvent>
