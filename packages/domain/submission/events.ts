import { z } from 'zod'
import { disclosureItem } from '../catalog/item.ts'
import { deadline } from '../deadline/stored.ts'
import { day, digest, id, words } from '../identifiers.ts'
import { reminderSent } from '../reminder/events.ts'
import { clockEvents } from './clock/clock-events.ts'
import { fourEyesEvents } from './four-eyes/four-eyes-events.ts'
import { itemsReviewedInBatch } from './in-batch.ts'
import { paperEvents } from './paper/paper-events.ts'
import { carriedPart, parts } from './part.ts'
import { publicNoticeEvents } from './public-notice/public-notice-events.ts'
import { recordEvents } from './record/record-events.ts'
import { remark, remarkEvents } from './remarks/remark-events.ts'
import { sectionFileEvents } from './section-files.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** What a reviewer proposes for one part. `carry_over` is never chosen: it follows from an unchanged text. */
export const itemDecisions = ['approve', 'approve_with_change', 'return', 'reject'] as const
export type ItemDecision = (typeof itemDecisions)[number]

/** How the county answers what came back: it changed the text (已修改), or it gives its reason for not doing so (不采纳). */
export const answerStances = ['revised', 'declined'] as const
export type AnswerStance = (typeof answerStances)[number]

/** The review before disclosure (公开审查). Source: Regulation on Open Government Information, Art. 17. */
export const disclosureOutcomes = ['may_disclose', 'refer_upward', 'must_not_disclose'] as const
export type DisclosureOutcome = (typeof disclosureOutcomes)[number]

/** To whom a doubtful item is referred (报请确定). Source: Regulation on Open Government Information, Art. 17. */
export const referralBodies = ['competent_department', 'secrecy_administration'] as const
export type ReferralBody = (typeof referralBodies)[number]

/** What a referral can come back with. */
export const ruledOutcomes = ['may_disclose', 'must_not_disclose'] as const
export type RuledOutcome = (typeof ruledOutcomes)[number]

const wholeItem = disclosureItem.nullable()

export const submissionEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SectionDrafted'),
    section: id,
    heading: z.string().min(1).max(200),
    text: z.string().min(1).max(10_000),
    digest,
  }),
  z.strictObject({ type: z.literal('SectionRemoved'), section: id }),
  z.strictObject({ type: z.literal('SubmissionPrepared'), parts }),
  z.strictObject({ type: z.literal('DisclosureReviewed'), outcome: z.enum(disclosureOutcomes), opinion: words }),
  z.strictObject({
    type: z.literal('ItemDisclosureReviewed'),
    part: id,
    digest,
    outcome: z.enum(disclosureOutcomes),
    opinion: words,
    referredTo: z.enum(referralBodies).nullable(),
  }),
  z.strictObject({
    type: z.literal('ReferralRuled'),
    part: id,
    digest,
    outcome: z.enum(ruledOutcomes),
    ruledBy: z.string().trim().min(1).max(200),
    docNumber: z.string().trim().min(1).max(100).nullable(),
    ruledOn: day,
    opinion: words,
  }),
  z.strictObject({ type: z.literal('SubmissionChecked'), outcome: z.enum(['passed', 'sent_back']), opinion: words }),
  z.strictObject({
    type: z.literal('SubmittedToCity'),
    turn: z.int().positive(),
    parts,
    scope: z.array(id),
    carried: z.array(carriedPart),
    acceptBy: deadline,
  }),
  z.strictObject({ type: z.literal('SubmissionWithdrawn'), reason: words }),
  z.strictObject({ type: z.literal('AcceptedForReview'), deadline }),
  z.strictObject({
    type: z.literal('CommentAdded'),
    comment: id,
    part: id,
    ...remark,
  }),
  z.strictObject({ type: z.literal('CommentAnswered'), comment: id, text: words }),
  z.strictObject({
    type: z.literal('ReturnAnswered'),
    part: id,
    /** The comment it answers; null for the opinion on the part as a whole. */
    comment: id.nullable(),
    stance: z.enum(answerStances),
    /** The county's own text it was written over; null when the part was taken out. */
    digest: digest.nullable(),
    text: words,
  }),
  z.strictObject({ type: z.literal('CommentResolved'), comment: id }),
  z.strictObject({
    type: z.literal('ItemReviewed'),
    part: id,
    digest,
    decision: z.enum(itemDecisions),
    reason: words.nullable(),
    change: wholeItem,
  }),
  z.strictObject({ type: z.literal('ChangeConsented'), part: id, digest }),
  z.strictObject({ type: z.literal('ChangeDeclined'), part: id, reason: words }),
  z.strictObject({ type: z.literal('ReturnedForRevision'), parts: z.array(id).min(1), opinion: words }),
  z.strictObject({ type: z.literal('ApprovedByCity'), parts, opinion: words }),
  z.strictObject({ type: z.literal('Rejected'), opinion: words }),
  z.strictObject({ type: z.literal('DecisionRecalled'), decision: z.enum(['approved', 'returned']), reason: words }),
  itemsReviewedInBatch,
  reminderSent,
  ...remarkEvents,
  ...fourEyesEvents,
  ...clockEvents,
  ...sectionFileEvents,
  ...recordEvents,
  ...paperEvents,
  ...publicNoticeEvents,
])
export type SubmissionEvent = z.infer<typeof submissionEvent>
