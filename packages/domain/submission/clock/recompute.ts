import { deadlineOf } from '../../deadline/deadline.ts'
import { explain } from '../../deadline/explain.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionFacts } from '../facts.ts'
import { announcedOtherwise } from '../public-notice/announced.ts'
import type { PublicNoticeEvent } from '../public-notice/public-notice-events.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { Submission } from '../state.ts'
import { type RunningDate, runningDates } from './clock.ts'
import type { ClockEvent } from './clock-events.ts'

type Recomputed = ClockEvent & { readonly type: 'DeadlineRecomputed' }

/**
 * The province's round manager, who amended a calendar, has a filing's running dates counted anew by it. A running 公示 keeps the last day that
 * the public was told, and what the calendar would have made of it is recorded.
 */
export function recompute(
  { submission }: Pick<SubmissionFacts, 'submission'>,
  { actor, calendar }: Pick<SubmissionContext, 'actor' | 'calendar'>,
): readonly (ClockEvent | PublicNoticeEvent)[] | Refusal<SubmissionRefusal> {
  if (actor.level !== 'province') return refuse('NOT_YOUR_DIVISION')
  if (actor.role !== 'round_manager') return refuse('NOT_YOUR_POST')
  const moved = movedBy(submission, calendar)
  if (isRefusal(moved)) return moved
  const kept = keptOf(submission, calendar)
  return moved.length + kept.length > 0 ? [...moved, ...kept] : refuse('DATES_STAND')
}

function keptOf(submission: Submission, calendar: SubmissionContext['calendar']): readonly PublicNoticeEvent[] {
  const otherwise = announcedOtherwise(submission, calendar)
  if (!otherwise) return []
  return [{ type: 'PublicNoticeKept', until: otherwise.until, deadline: otherwise.wouldBe }]
}

/** The running dates that a calendar puts elsewhere, or explains otherwise than they stand. */
export function movedBy(
  submission: Submission,
  calendar: SubmissionContext['calendar'],
): readonly Recomputed[] | Refusal<SubmissionRefusal> {
  const moved: Recomputed[] = []
  for (const date of runningDates(submission)) {
    const deadline = deadlineOf(date.request, calendar)
    if (isRefusal(deadline)) return refuse('NO_CALENDAR', deadline.about)
    if (saysOther(date, deadline))
      moved.push({ type: 'DeadlineRecomputed', of: date.of, before: date.due.dueDate, deadline })
  }
  return moved
}

/** A date that stays, by days counted otherwise, is told anew: its explanation has to add up. */
function saysOther({ due }: RunningDate, deadline: RunningDate['due']): boolean {
  return due.dueDate !== deadline.dueDate || explain(due) !== explain(deadline)
}
