import { z } from 'zod'
import { day, digest, divisionCode, id, words } from '../identifiers.ts'
import { reminderSent } from '../reminder/events.ts'
import { deliverableKinds } from '../round/deliverable.ts'
import { cityPartEvents } from './city-part-events.ts'
import { packagePaperEvents } from './paper/package-paper-events.ts'
import { packageSigningEvents } from './signing-events.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event. What names members is in its second version:
// the first did not say at which texts they travelled (`upcast/upcast.ts`).

const kind = z.enum(deliverableKinds)

/** A county whose settled filing travels with the package: whole, or in part while the rest is still with the county. */
export const member = z.strictObject({
  division: divisionCode,
  submission: z.string(),
  extent: z.enum(['whole', 'in_part']),
  settledParts: z.int().positive(),
  returnedParts: z.int().nonnegative(),
  /** SHA-256 of the texts that travel (`member-texts.ts`); null where it was not recorded yet. */
  textsDigest: digest.nullable(),
})
export type Member = z.infer<typeof member>

/** A county that owes the deliverable and does not travel with the package, with the reason the city states. */
export const exceptionKinds = ['missing', 'late', 'returned'] as const
export const packageException = z.strictObject({
  division: divisionCode,
  kind: z.enum(exceptionKinds),
  reason: z.string().trim().min(1).max(500),
})
export type PackageException = z.infer<typeof packageException>

export const packageEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('NoticeRelayed'),
    innerDates: z.array(z.strictObject({ kind, date: day })).min(1),
    note: words.nullable(),
  }),
  z.strictObject({
    type: z.literal('PackageAssembled'),
    kind,
    members: z.array(member),
    exceptions: z.array(packageException),
    letter: z.string().min(1).max(5000),
  }),
  z.strictObject({ type: z.literal('PackageSubmitted'), kind, docNumber: z.string().max(100).nullable() }),
  z.strictObject({ type: z.literal('AddendumSubmitted'), kind, addendum: id, members: z.array(member).min(1) }),
  z.strictObject({ type: z.literal('PackageWithdrawn'), kind, reason: words }),
  z.strictObject({ type: z.literal('ReceiptConfirmed'), kind, opinion: words }),
  z.strictObject({
    type: z.literal('FeedbackSent'),
    kind,
    feedback: id,
    division: divisionCode.nullable(),
    part: id.nullable(),
    digest: digest.nullable(),
    text: words,
  }),
  z.strictObject({ type: z.literal('FeedbackAnswered'), feedback: id, text: words }),
  ...packageSigningEvents,
  ...cityPartEvents,
  ...packagePaperEvents,
  reminderSent,
])
export type PackageEvent = z.infer<typeof packageEvent>
