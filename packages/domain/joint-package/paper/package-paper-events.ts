import { z } from 'zod'
import { day, divisionCode, id, words } from '../../identifiers.ts'
import { deliverableKinds } from '../../round/deliverable.ts'
import { paperTold } from '../../submission/paper/paper-events.ts'

const kind = z.enum(deliverableKinds)

/** Who brought a joint filing on paper: a post of the city, or the mail. Never a person. */
export const packageBringers = ['mail', 'reviewer', 'leader', 'other_post'] as const
export type PackageBringer = (typeof packageBringers)[number]

/** 纸质上报登记: what reached the province on paper, with the day on which it really did. */
export const packagePaperEvents = [
  z.strictObject({
    ...{ type: z.literal('PackagePaperRegistered'), kind, paper: id, receivedOn: day },
    broughtBy: z.enum(packageBringers),
    ...paperTold,
    /** The counties whose documents lie in the envelope, and whether the city's own (市（州）本级) does. */
    counties: z.array(divisionCode).max(60).readonly(),
    own: z.boolean(),
  }),
  z.strictObject({ type: z.literal('PackagePaperStruck'), kind, paper: id, reason: words }),
] as const

const packagePaperEvent = z.discriminatedUnion('type', packagePaperEvents)
export type PackagePaperEvent = z.infer<typeof packagePaperEvent>

export function isPackagePaper<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: PackagePaperEvent['type'] }> {
  return event.type === 'PackagePaperRegistered' || event.type === 'PackagePaperStruck'
}
