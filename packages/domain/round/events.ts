import { z } from 'zod'
import { extraField } from '../catalog/extra-field.ts'
import { day, divisionCode, roundId, words } from '../identifiers.ts'
import { deliverableKinds } from './deliverable.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event. What opens and amends a round is in its
// second version: the first asked for no extra elements (`upcast/upcast.ts`).

const workingDays = z.int().positive().max(250)

/** The document a round stands on. `synthetic` marks one that was made up for a demonstration. */
export const roundDocument = z.strictObject({
  title: z.string().min(1).max(200),
  docNumber: z.string().max(100).nullable(),
  issuedOn: day,
  synthetic: z.boolean(),
})

/** `dueDate` is the day on which the city's joint filing reaches the province. */
export const deliverable = z.strictObject({ kind: z.enum(deliverableKinds), dueDate: day })

export const roundSettings = z.strictObject({
  deliverables: z.array(deliverable).min(1).max(3).readonly(),
  /** How long a city may leave a filing unaccepted, and how long it may examine an accepted one. */
  acceptWithin: workingDays,
  reviewWithin: workingDays,
  /** Whether an owed deliverable may be refused for good. The 2021 notice does not say so: false. */
  rejectAllowed: z.boolean(),
  /** What the round asks of every item beyond the eight elements, in the order in which tables show it. */
  extraFields: z.array(extraField).max(50).readonly(),
})
export type RoundSettings = z.infer<typeof roundSettings>

export const roundEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RoundOpened'),
    round: roundId,
    title: z.string().min(1).max(200),
    document: roundDocument,
    cohort: z.array(divisionCode).min(1).max(400),
    settings: roundSettings,
  }),
  z.strictObject({ type: z.literal('RoundAmended'), settings: roundSettings, reason: words }),
  z.strictObject({ type: z.literal('RoundClosed'), reason: words }),
])
export type RoundEvent = z.infer<typeof roundEvent>
export type RoundDocument = z.infer<typeof roundDocument>
