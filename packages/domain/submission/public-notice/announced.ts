import { type DeadlineRefusal, deadlineOf } from '../../deadline/deadline.ts'
import type { WorkCalendar } from '../../deadline/work-calendar.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { RoundSettings } from '../../round/settings.ts'
import type { Submission } from '../state.ts'

type Asked = NonNullable<RoundSettings['publicNotice']>

/** Until when a 公示 runs that was opened on that day and is asked for so long: from 2021-09-14 and 5 working days until 2021-09-22. */
export function noticeUntil(
  from: string,
  { days, unit }: Asked,
  calendar: WorkCalendar,
): string | Refusal<DeadlineRefusal> {
  const until = deadlineOf({ startDate: from, rule: { amount: days, unit, holidayPolicy: 'keep' } }, calendar)
  return isRefusal(until) ? until : until.dueDate
}

/**
 * Of a running 公示 whose last day another calendar would count otherwise: what was announced, which stands because the public was told it, and
 * what it would be. Undefined where the two agree, where none runs, and where the day announced was not counted by `was`.
 */
export function announcedOtherwise(
  { notice }: Pick<Submission, 'notice'>,
  asked: Asked | null,
  { was, is }: { readonly was: WorkCalendar; readonly is: WorkCalendar },
): { readonly until: string; readonly wouldBe: string } | undefined {
  if (!notice || notice.summedUp || !asked) return undefined
  const { from, until } = notice
  const wouldBe = noticeUntil(from, asked, is)
  if (typeof wouldBe !== 'string' || wouldBe === until || noticeUntil(from, asked, was) !== until) return undefined
  return { until, wouldBe }
}
