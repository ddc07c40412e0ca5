import { type Deadline, deadlineOf } from '../../deadline/deadline.ts'
import type { ClockStop, DeadlineRequest } from '../../deadline/rule.ts'
import type { WorkCalendar } from '../../deadline/work-calendar.ts'
import type { Submission } from '../state.ts'
import type { DateOfFiling, ExtensibleDate } from './clock-events.ts'
import type { CorrectionFile } from './correction-files.ts'

type Said = { readonly text: string; readonly by: string; readonly at: string }

/** 补充材料: asked for, and then answered by the county or taken back by the city. */
export type Correction = Said & {
  readonly correction: string
  readonly parts: readonly string[]
  readonly turn: number
  readonly answer: (Said & { readonly files: readonly CorrectionFile[] }) | null
  readonly withdrawn: Said | null
}

/** 延期 as it was asked for, and what the level above said. */
export type Extension = {
  readonly extension: string
  readonly of: ExtensibleDate
  readonly days: number
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly turn: number
  readonly decided: (Said & { readonly outcome: 'granted' | 'refused' }) | null
}

/** A date that an amended calendar moved. */
export type Recomputed = {
  readonly of: DateOfFiling
  readonly before: string
  readonly after: string
  readonly at: string
}

/** What moved a filing's dates. `stops` and `extendedBy` are those of the examination that runs. */
export type FilingClock = {
  readonly stops: readonly ClockStop[]
  readonly extendedBy: number
  readonly corrections: ReadonlyMap<string, Correction>
  readonly extensions: ReadonlyMap<string, Extension>
  /** Until when the county may file, where the city extended it. */
  readonly fileBy: Deadline | null
  readonly recomputed: readonly Recomputed[]
}

export const freshClock: FilingClock = {
  stops: [],
  extendedBy: 0,
  corrections: new Map(),
  extensions: new Map(),
  fileBy: null,
  recomputed: [],
}

/** What the county is asked for and has not answered; the clock stands still while there is one. */
export function openCorrection({ corrections }: FilingClock): Correction | undefined {
  return [...corrections.values()].find(({ answer, withdrawn }) => !answer && !withdrawn)
}

/** When the clock was stopped, where it stands still. */
export function stoppedOn({ stops }: FilingClock): string | null {
  return stops.find(({ until }) => until === null)?.from ?? null
}

/** What is asked and not decided, while the date it is about still runs. */
export function openExtensions(submission: Submission): readonly Extension[] {
  return [...submission.clock.extensions.values()].filter(
    ({ decided, of, turn }) => !decided && turn === submission.turn && isRunning(of, submission),
  )
}

/** Whether the date is still ahead of whoever keeps it: the county until it files, the city while it examines. */
export function isRunning(of: DateOfFiling, { stage }: Pick<Submission, 'stage'>): boolean {
  if (of === 'acceptance') return stage === 'submitted'
  if (of === 'review') return stage === 'under_review'
  return stage === 'draft' || stage === 'checking' || stage === 'returned' || stage === 'withdrawn'
}

/** A date that runs now, as it was last computed, and what it is computed from; not one whose clock stands still. */
export type RunningDate = { readonly of: DateOfFiling; readonly due: Deadline; readonly request: DeadlineRequest }

export function runningDates(submission: Submission): readonly RunningDate[] {
  const { clock, acceptBy, reviewBy } = submission
  if (stoppedOn(clock) !== null) return []
  const dates = { filing: clock.fileBy, acceptance: acceptBy, review: reviewBy }
  return (['filing', 'acceptance', 'review'] as const).flatMap((of) => {
    const due = dates[of]
    return due && isRunning(of, submission) ? [{ of, due, request: requestOf(of, due, clock) }] : []
  })
}

function requestOf(of: DateOfFiling, { startDate, rule, extendedBy = 0 }: Deadline, clock: FilingClock) {
  if (of !== 'review') return { startDate, rule, extendedBy }
  return { startDate, rule, stops: clock.stops, extendedBy: clock.extendedBy }
}

/** When the examination is due after these stops and with what was granted: counted anew from the day it was accepted. */
export function reviewAfter(
  { reviewBy, clock }: Pick<Submission, 'reviewBy' | 'clock'>,
  calendar: WorkCalendar,
  { stops = clock.stops, further = 0 }: { readonly stops?: readonly ClockStop[]; readonly further?: number } = {},
) {
  if (!reviewBy) throw new Error('a filing that nobody accepted has no date to move')
  const { startDate, rule } = reviewBy
  return deadlineOf({ startDate, rule, stops, extendedBy: clock.extendedBy + further }, calendar)
}
