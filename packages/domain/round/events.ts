import { z } from 'zod'
import { day, divisionCode, roundId, words } from '../identifiers.ts'
import { roundSettings } from './settings.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event. What opens and amends a round is in its
// fourth version: the first asked for no extra elements, the second knew no clauses
// and no policies, the third had one rule of signing for filing and package (`upcast/upcast.ts`).

/** The document a round stands on. `synthetic` marks one that was made up for a demonstration. */
export const roundDocument = z.strictObject({
  title: z.string().min(1).max(200),
  docNumber: z.string().max(100).nullable(),
  issuedOn: day,
  synthetic: z.boolean(),
})

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
