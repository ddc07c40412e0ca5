import { z } from 'zod'
import { extraField } from '../catalog/extra-field.ts'
import { dayUnits, holidayPolicies } from '../deadline/rule.ts'
import { day } from '../identifiers.ts'
import { clause, owers } from './clause.ts'
import { deliverableKinds } from './deliverable.ts'
import { recordLane } from './record-lane.ts'
import { reviewPolicy, signingRule } from './review-policy.ts'
import { sectionTemplate } from './section-template.ts'

// Part of what the ledger holds: a shape that is never edited (`events.ts`).

const workingDays = z.int().positive().max(250)

/** `dueDate` is the day on which the city's joint filing reaches the province. */
export const deliverable = z.strictObject({ kind: z.enum(deliverableKinds), dueDate: day, owedBy: z.enum(owers) })
export type Deliverable = z.infer<typeof deliverable>

/** Whom to ask: an office and a post in it, never a person or a number, which would stand in the record for ever. */
export const contact = z.strictObject({
  bureau: z.string().trim().min(1).max(60),
  post: z.string().trim().min(1).max(60),
})
export type Contact = z.infer<typeof contact>

/** 公示: for how long a catalog is shown for comments before it is settled. */
export const publicNotice = z.strictObject({ days: z.int().positive().max(60), unit: z.enum(dayUnits) })

export const roundSettings = z.strictObject({
  deliverables: z.array(deliverable).min(1).max(3).readonly(),
  /** Whether a due date includes its day (9月20日前), and what a rest day does to it. */
  dueDayIncluded: z.boolean(),
  holidayPolicy: z.enum(holidayPolicies),
  /** How long a city may leave a filing unaccepted, and how long it may examine an accepted one. */
  acceptWithin: workingDays,
  reviewWithin: workingDays,
  /** Whether an owed deliverable may be refused for good. The 2021 notice does not say so: false. */
  rejectAllowed: z.boolean(),
  /** What the round asks of every item beyond the eight elements, in the order in which tables show it. */
  extraFields: z.array(extraField).max(50).readonly(),
  review: reviewPolicy,
  /** Who signs before the joint package goes up; null: the leader alone, whose act 统一上报 is. A city may ask for more. */
  packageSigning: signingRule.nullable(),
  clauses: z.array(clause).max(40).readonly(),
  contact: contact.nullable(),
  /** Of each document the sections it is written in; one without is written freely. */
  templates: z.array(sectionTemplate).max(4).readonly(),
  recordLane,
  /** Null: settled without. */
  publicNotice: publicNotice.nullable(),
})
export type RoundSettings = z.infer<typeof roundSettings>
