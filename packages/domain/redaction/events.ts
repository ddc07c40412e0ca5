import { z } from 'zod'
import { digest, words } from '../identifiers.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** The index of the entry in the ledger. */
const position = z.int().nonnegative()

/** The number of the written order (文号): "川教函〔2021〕57号". */
export const orderNumber = z.string().trim().min(1).max(100)

/** A text of the entry's payload, as RFC 6901 has it: "/payload/opinion". */
const textPath = z
  .string()
  .regex(/^\/payload(\/([^~/]|~[01])+)+$/)
  .max(300)

export const textPaths = z.array(textPath).min(1).max(100).readonly()

/** None of these ever holds a word of what was redacted. `digest` is that of the redacted form's canonical bytes. */
export const redactionEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RedactionOrdered'),
    position,
    /** Of the entry as it was sealed: the leaf of the tree, in hex. */
    leaf: digest,
    paths: textPaths,
    digest,
    orderNumber,
    reason: words,
  }),
  z.strictObject({
    type: z.literal('RedactionApplied'),
    position,
    leaf: digest,
    digest,
    orderNumber,
    orderedBy: z.string().min(1).max(100), // opaque account, as in `meta`
  }),
  z.strictObject({ type: z.literal('RedactionDeclined'), position, orderNumber, reason: words }),
])
export type RedactionEvent = z.infer<typeof redactionEvent>
