import type { Deadline } from '@mingce/domain/deadline/deadline'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { isRefusal } from '@mingce/domain/refusal'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { DateOfFiling } from '@mingce/domain/submission/clock/clock-events'
import { movedBy } from '@mingce/domain/submission/clock/recompute'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { announcedOtherwise } from '@mingce/domain/submission/public-notice/announced'
import { unfiled } from '@mingce/domain/submission/state'
import { runningFilings } from '@mingce/projections/filing/running'
import { todayAt } from './clock.ts'
import type { Desk } from './desk.ts'
import { stateOf } from './folding.ts'
import { submissionMatter } from './matters/submission.ts'
import { calendarOf, everyCalendarStream } from './matters/work-calendar.ts'
import { type Officer, RefusedError } from './procedure.ts'

type Asked = Pick<Officer, 'actor' | 'ask' | 'record'> & { readonly desk: Desk }

/** Every year whose calendar is published. */
export async function publishedCalendar({ streams, clock }: Desk): Promise<WorkCalendar> {
  const today = todayAt(clock)
  return calendarOf(await streams.read(everyCalendarStream(today)), today)
}

/** A running date that a calendar moves, or tells otherwise, with how it comes about then. */
export type MovedDate = {
  readonly stream: string
  readonly of: DateOfFiling
  readonly before: string
  readonly after: string
  readonly deadline: Deadline
}

/** A running 公示 that keeps the last day it was announced with, and the one that a calendar would give it, where nobody recorded that yet. */
export type Announced = { readonly stream: string; readonly until: string; readonly wouldBe: Deadline }

/**
 * Every running date of the province that stands otherwise than this calendar gives it, by filing; `uncounted` are those whose year it lacks,
 * `announced` the 公示 whose last day it would count otherwise.
 */
export async function datesMovedBy(
  { ask, actor, desk }: Pick<Asked, 'actor' | 'ask' | 'desk'>,
  calendar: WorkCalendar,
): Promise<{
  readonly moved: readonly MovedDate[]
  readonly announced: readonly Announced[]
  readonly running: number
  readonly uncounted: readonly string[]
}> {
  const filings = await ask((tx) => runningFilings(tx, actor))
  const past = await desk.streams.read([...filings])
  const uncounted: string[] = []
  const announced: Announced[] = []
  const moved = filings.flatMap((stream) => {
    const submission = stateOf(past, stream, evolveSubmission, unfiled)
    const notice = announcedOtherwise(submission, calendar)
    if (notice) announced.push({ stream, ...notice })
    const dates = movedBy(submission, calendar)
    if (!isRefusal(dates))
      return dates.map(({ of, before, deadline }) => ({ stream, of, before, after: deadline.dueDate, deadline }))
    uncounted.push(stream)
    return []
  })
  return { moved, announced, running: filings.length, uncounted }
}

/** So many filings at a time: each is a command of its own, and what moved meanwhile stops only itself. */
const atOnce = 16

/**
 * Counts anew every running date that the published calendar puts elsewhere, and records of every running 公示 what it would have made of its day, each filing by a command of its own under a key made of
 * `key`: taken up again it goes on where it was left.
 *
 * @returns how many filings were recorded anew, and how many could not be
 */
export async function countAnew(ctx: Asked, key: string): Promise<{ readonly moved: number; readonly left: number }> {
  const { moved, announced } = await datesMovedBy(ctx, await publishedCalendar(ctx.desk))
  const left = [...new Set([...moved, ...announced].map(({ stream }) => stream))]
  const count = left.length
  let failed = 0
  let last = 0
  const worker = async () => {
    for (let stream = left.pop(); stream !== undefined; stream = left.pop()) {
      const positions = await counted(ctx, stream, key)
      if (positions === undefined) failed += 1
      else last = Math.max(last, ...positions)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (last > 0) await ctx.desk.follower.catchUp(['queue', 'board', 'filing', 'trail', 'register'], BigInt(last))
  return { moved: count - failed, left: failed }
}

async function counted(ctx: Asked, stream: string, key: string): Promise<readonly number[] | undefined> {
  const target = parseSubmissionStream(stream)
  const command = { do: 'recomputeDeadlines' } as const
  try {
    const { positions } = await ctx.record({ matter: submissionMatter, target, command, key: `${key} ${stream}` })
    return positions
  } catch (error) {
    if (error instanceof RefusedError) return undefined
    throw error
  }
}
