import { z } from 'zod'
import { mostItems } from '../catalog/events.ts'
import { digest, divisionCode, id, words } from '../identifiers.ts'
import { deliverableKinds } from '../round/deliverable.ts'
import { seedPattern } from './sample.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** The stream of a county's filing. */
const submission = z.string().regex(/^submission\/[0-9A-Za-z_/-]{1,200}$/)

/** Why an item is to be looked at by itself (`flags.ts`), or why its filing's rules refused it. */
const code = z.string().regex(/^[A-Za-z_]{1,60}$/)
const codes = z.array(code).max(20)

/** So many documents are settled in one batch at the most: each has an item in the sample. */
export const mostSettled = 60

/** What the reviewer asked for when they chose: which filings, of which counties and kind, which words; and how many they took out by hand. */
export const batchFilter = z.strictObject({
  extent: z.enum(['filing', 'city']),
  counties: z.array(divisionCode).max(50),
  kind: z.enum(deliverableKinds).nullable(),
  category: z.string().min(1).max(200).nullable(),
  search: z.string().min(1).max(100).nullable(),
  takenOut: z.int().nonnegative().max(10_000),
})
export type BatchFilter = z.infer<typeof batchFilter>

/** 批量审定: the leader's words on each document, and the version of each that stood on the screen. */
const settlement = z.strictObject({
  opinion: words,
  filings: z
    .array(z.strictObject({ submission, seen: z.int().positive() }))
    .min(1)
    .max(mostSettled),
})
export type Settlement = z.infer<typeof settlement>

const named = { submission, part: id }
const left = z.strictObject({ part: id, why: codes.min(1) })

export const batchEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('BatchPrepared'),
    filter: batchFilter,
    /** The guide that texts were held against; null when none was registered. */
    guide: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[0-9a-z-]+$/)
      .nullable(),
    seed: z.string().regex(seedPattern),
    passable: z.int().nonnegative(),
    flagged: z.int().nonnegative(),
    sample: z.array(z.strictObject(named)).min(1).max(300),
    /** Null where opinions are given on items (批量提出审核意见). */
    settlement: settlement.nullable(),
  }),
  /** What was chosen of one filing: each item at the text that was seen, and why it is not for the batch, if anything is. */
  z.strictObject({
    type: z.literal('BatchFilingSelected'),
    submission,
    items: z
      .array(z.strictObject({ part: id, digest, flags: codes }))
      .min(1)
      .max(mostItems),
  }),
  z.strictObject({ type: z.literal('BatchSampleOpened'), ...named }),
  /** 移出: looked at, and left to be decided by itself. */
  z.strictObject({ type: z.literal('BatchItemSetAside'), ...named, reason: words.nullable() }),
  z.strictObject({ type: z.literal('BatchStarted'), attempt: z.int().positive().max(1000) }),
  z.strictObject({
    type: z.literal('BatchFilingReviewed'),
    submission,
    attempt: z.int().positive().max(1000),
    passed: z.array(id).max(mostItems),
    skipped: z.array(left).max(mostItems),
    conflicts: z.array(left).max(mostItems),
  }),
  /** All filings were tried in this attempt; the numbers are those of the whole batch. */
  z.strictObject({
    type: z.literal('BatchFinished'),
    attempt: z.int().positive().max(1000),
    passed: z.int().nonnegative(),
    skipped: z.int().nonnegative(),
    conflicts: z.int().nonnegative(),
  }),
])
export type BatchEvent = z.infer<typeof batchEvent>
