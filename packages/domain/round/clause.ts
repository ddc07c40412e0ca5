import { z } from 'zod'
import { day } from '../identifiers.ts'
import { deliverableKinds } from './deliverable.ts'

/** Who owes what the province asks for: each county of the cohort, each city that has one, or both. */
export const owers = ['county', 'city', 'county_and_city'] as const
export type Ower = (typeof owers)[number]

/** To whom it goes. */
export const recipients = ['county', 'city', 'province', 'public'] as const
export type Recipient = (typeof recipients)[number]

/**
 * A clause of the document a round stands on: what it asks of whom, by when, and which deliverable answers it. A deadline shows the clause it
 * rests on. `date` is the day as the document has it; an amended round moves its dates, never the clause.
 */
export const clause = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** As the document counts: "三（四）". */
  number: z.string().trim().min(1).max(20),
  /** What the clause says, shortened. */
  text: z.string().trim().min(1).max(300),
  /** The duty in a few words: "报送标准目录". */
  duty: z.string().trim().min(1).max(60),
  deliverable: z.enum(deliverableKinds).nullable(),
  date: day.nullable(),
  owedBy: z.enum(owers),
  recipient: z.enum(recipients).nullable(),
})
export type Clause = z.infer<typeof clause>
