import { z } from 'zod'
import { deadline, movedDeadline } from '../../deadline/stored.ts'
import { day, words } from '../../identifiers.ts'

/** 公示 before 审定, where the round asks for it. */
export const publicNoticeEvents = [
  /** Open on `url` from `from`, which is day 0, up to and with `until`; `deadline` is how that day was counted. Null of one opened before it was kept. */
  z.strictObject({
    type: z.literal('PublicNoticeOpened'),
    url: z.url({ protocol: /^https?$/ }).max(1000),
    from: day,
    until: day,
    deadline: deadline.nullable(),
  }),
  /** 延长: `until` is the later last day that the public was told. */
  z.strictObject({ type: z.literal('PublicNoticeExtended'), until: day, reason: words }),
  /** An amended calendar counts its last day otherwise; `until`, announced, stands. */
  z.strictObject({ type: z.literal('PublicNoticeKept'), until: day, deadline: movedDeadline }),
  /** How many comments came in, and what they said and became, in the county's own words. */
  z.strictObject({
    type: z.literal('PublicNoticeClosed'),
    received: z.int().nonnegative().max(100_000),
    summary: words,
  }),
] as const

const publicNoticeEvent = z.discriminatedUnion('type', publicNoticeEvents)
export type PublicNoticeEvent = z.infer<typeof publicNoticeEvent>

export function isPublicNoticeEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: PublicNoticeEvent['type'] }> {
  return event.type.startsWith('PublicNotice')
}
