import { z } from 'zod'

export const channels = [
  'gov_website',
  'gov_gazette',
  'weibo_wechat_app',
  'press_conference_or_hearing',
  'broadcast_tv',
  'print_media',
  'public_reading_point',
  'service_center',
  'convenience_station',
  'door_to_door_or_onsite',
  'notice_board',
  'targeted_push',
  'other',
] as const
export type Channel = (typeof channels)[number]

export const disclosureModes = ['proactive', 'on_request'] as const
export type DisclosureMode = (typeof disclosureModes)[number]

export const audiences = ['whole_society', 'specific_group'] as const
export type Audience = (typeof audiences)[number]

export const disclosureLevels = ['province', 'city', 'county', 'township', 'village'] as const
export type DisclosureLevel = (typeof disclosureLevels)[number]

export const timeLimitTriggers = ['created_or_changed', 'upon_approval', 'fixed_date', 'periodic', 'immediate'] as const
export const timeLimitUnits = ['working_day', 'calendar_day'] as const

/**
 * The promise to the public of when the information appears, e.g. 20 working days after it was made or changed:
 * `{ raw: '信息形成或者变更之日起20个工作日内', trigger: 'created_or_changed', amount: 20, unit: 'working_day' }`.
 * What could not be read from `raw` is null; `raw` is always kept.
 */
export const disclosureTimeLimit = z.strictObject({
  raw: z.string().max(500),
  trigger: z.enum(timeLimitTriggers).nullable(),
  amount: z.int().positive().max(3660).nullable(),
  unit: z.enum(timeLimitUnits).nullable(),
})
export type DisclosureTimeLimit = z.infer<typeof disclosureTimeLimit>

/** Bytes of an item's JSON: whatever an event says around it, the event still fits one entry of the ledger (65,535). */
export const largestItem = 50_000

/**
 * What a county calls an element of its own, e.g. 五公开. It becomes a key of JSON, so it holds nothing that JSON escapes: an
 * escaped key may be read as another one by every Node from 24 to 26.
 *
 * Source: github.com/nodejs/node/issues/63785 (a fault of V8's `JSON.parse`).
 */
export const extraName = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^"\\\p{Cc}\p{Cs}]*$/u)

/**
 * One line of a catalog: what is disclosed, on what basis, by whom, when, how and to whom (八要素).
 *
 * A draft may be incomplete: an absent scalar is null, an absent list empty; `completeness.ts` says what is missing.
 * `category` is 一级事项, `name` the innermost level, `subcategories` whatever a county keeps between them.
 *
 * Source: the notice of 2021-09-10, (四); 国办发〔2019〕54号 for the eight elements.
 */
export const disclosureItem = z
  .strictObject({
    category: z.string().min(1).max(200),
    subcategories: z.array(z.string().min(1).max(200)).max(2),
    name: z.string().min(1).max(200),
    contentElements: z.array(z.string().min(1).max(2000)).max(100),
    legalBases: z.array(z.string().min(1).max(500)).max(60),
    disclosureTimeLimit: disclosureTimeLimit.nullable(),
    disclosingBody: z.string().min(1).max(200).nullable(),
    disclosureModes: z.array(z.enum(disclosureModes)),
    channels: z.array(z.enum(channels)),
    otherChannelText: z.string().min(1).max(500).nullable(),
    audiences: z.array(z.enum(audiences)),
    audienceNote: z.string().min(1).max(500).nullable(),
    disclosureLevels: z.array(z.enum(disclosureLevels)),
    extra: z.record(extraName, z.string().max(2000)),
  })
  .refine((item) => new TextEncoder().encode(JSON.stringify(item)).length <= largestItem)
export type DisclosureItem = z.infer<typeof disclosureItem>
