import { z } from 'zod'
import { mostOnItem } from '../../catalog/evidence-limits.ts'
import { movedDeadline } from '../../deadline/stored.ts'
import { day, id, words } from '../../identifiers.ts'
import { correctionFile } from './correction-files.ts'

/** Which of a filing's dates is meant: the county's inner date for filing it, the city's for accepting it, the city's for examining it. */
const datesOfFiling = ['filing', 'acceptance', 'review'] as const
export type DateOfFiling = (typeof datesOfFiling)[number]

/** 延期 is asked of two of them. */
export const extensibleDates = ['filing', 'review'] as const
export type ExtensibleDate = (typeof extensibleDates)[number]

/** The longest extension that may be asked for at once, in working days. */
export const longestExtension = 60

/** What stops a filing's clock and lets it go on, and what else moves its dates. */
export const clockEvents = [
  /** 补充材料: what is missing or defective, of these parts, or of the filing as a whole where none is named. */
  z.strictObject({ type: z.literal('CorrectionRequested'), correction: id, parts: z.array(id).max(300), text: words }),
  /** Of the second version: an answer of the first had no files. */
  z.strictObject({
    type: z.literal('CorrectionAnswered'),
    correction: id,
    text: words,
    files: z.array(correctionFile).max(mostOnItem),
  }),
  z.strictObject({ type: z.literal('CorrectionWithdrawn'), correction: id, reason: words }),
  /** 停表: `on` still counts. */
  z.strictObject({ type: z.literal('ClockStopped'), on: day }),
  /** 恢复计时: `on` is day 0 again; `deadline` is when the examination is due now. */
  z.strictObject({ type: z.literal('ClockResumed'), on: day, deadline: movedDeadline }),
  z.strictObject({
    type: z.literal('ExtensionRequested'),
    extension: id,
    of: z.enum(extensibleDates),
    /** Working days on top of what there is. */
    days: z.int().positive().max(longestExtension),
    reason: words,
  }),
  z.strictObject({ type: z.literal('ExtensionGranted'), extension: id, deadline: movedDeadline, opinion: words }),
  z.strictObject({ type: z.literal('ExtensionRefused'), extension: id, opinion: words }),
  /** By an amended calendar: `before` was the due date. */
  z.strictObject({
    type: z.literal('DeadlineRecomputed'),
    of: z.enum(datesOfFiling),
    before: day,
    deadline: movedDeadline,
  }),
] as const

const clockEvent = z.discriminatedUnion('type', clockEvents)
export type ClockEvent = z.infer<typeof clockEvent>

const clockTypes: ReadonlySet<string> = new Set(clockEvents.map(({ shape }) => shape.type.value))

export function isClockEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: ClockEvent['type'] }> {
  return clockTypes.has(event.type)
}

/** Whether an event moves dates and nothing that is decided on: it makes nobody's screen stale. */
export function isOfDates({ type }: { readonly type: string }): boolean {
  return type === 'DeadlineRecomputed' || type === 'PublicNoticeKept' || type.startsWith('Extension')
}
