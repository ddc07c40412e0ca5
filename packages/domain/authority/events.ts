import { z } from 'zod'
import { day, id, words } from '../identifiers.ts'
import { postRoles } from './post.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

const account = z.string().min(1).max(100) // opaque; names resolve outside the ledger

export const authorityEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('AppointmentMade'), account, role: z.enum(postRoles) }),
  z.strictObject({ type: z.literal('AppointmentEnded'), account, reason: words }),
  z.strictObject({
    type: z.literal('AbsenceAnnounced'),
    absence: id,
    account,
    role: z.enum(postRoles),
    from: day,
    until: day,
    substitute: account,
    reason: words,
  }),
  z.strictObject({ type: z.literal('AbsenceEnded'), absence: id, reason: words }),
])
export type AuthorityEvent = z.infer<typeof authorityEvent>
