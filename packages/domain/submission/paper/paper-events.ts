import { z } from 'zod'
import { evidenceFile } from '../../catalog/evidence-file.ts'
import { day, words } from '../../identifiers.ts'

/** Who brought a paper filing: a post of the county, or the mail. Never a person. */
export const paperBringers = ['mail', 'drafter', 'checker', 'leader', 'other_post'] as const
export type PaperBringer = (typeof paperBringers)[number]

/** What is told of any paper beside its day and who brought it: its number (文号), and its scans. */
export const paperTold = {
  docNumber: z.string().trim().min(1).max(100).nullable(),
  scans: z.array(z.strictObject(evidenceFile.shape)).min(1).max(10).readonly(),
}

/** 纸质报送登记: what came on paper before its texts are entered here, with the day on which it really came. */
export const paperEvents = [
  z.strictObject({
    type: z.literal('PaperFilingRegistered'),
    receivedOn: day,
    broughtBy: z.enum(paperBringers),
    ...paperTold,
  }),
  z.strictObject({ type: z.literal('PaperFilingStruck'), reason: words }),
] as const

const paperEvent = z.discriminatedUnion('type', paperEvents)
export type PaperEvent = z.infer<typeof paperEvent>

export function isPaperEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: PaperEvent['type'] }> {
  return event.type === 'PaperFilingRegistered' || event.type === 'PaperFilingStruck'
}
