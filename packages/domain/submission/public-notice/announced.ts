import { type Deadline, type DeadlineRefusal, deadlineOf } from '../../deadline/deadline.ts'
import type { WorkCalendar } from '../../deadline/work-calendar.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { RoundSettings } from '../../round/settings.ts'
import type { Submission } from '../state.ts'

type Asked = NonNullable<RoundSettings['publicNotice']>

/** Until when a 公示 runs that was opened on that day and is asked for so long: from 2021-09-14 and 5 working days until 2021-09-22. */
export function noticeDeadline(
  from: string,
  { days, unit }: Asked,
  calendar: WorkCalendar,
): Deadline | Refusal<DeadlineRefusal> {
  return deadlineOf({ startDate: from, rule: { amount: days, unit, holidayPolicy: 'keep' } }, calendar)
}

/**
 * Of a running 公示 whose last day this calendar counts otherwise than was told last: what was announced, which stands because the public was told
 * it, and what it would be. Undefined where it says the same, where none runs, where the county chose the day (延长), and where nobody kept how it was counted.
 */
export function announcedOtherwise(
  { notice }: Pick<Submission, 'notice'>,
  calendar: WorkCalendar,
): { readonly until: string; readonly wouldBe: Deadline } | undefined {
  if (!notice?.counted || notice.summedUp || notice.extensions.length > 0) return undefined
  const { startDate, rule } = notice.counted
  const wouldBe = deadlineOf({ startDate, rule }, calendar)
  const told = notice.kept.at(-1)?.deadline ?? notice.counted
  if (isRefusal(wouldBe) || wouldBe.dueDate === told.dueDate) return undefined
  return { until: notice.until, wouldBe }
}
