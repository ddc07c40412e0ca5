import { type Deadline, type DeadlineRefusal, fixedDeadline } from '../deadline/deadline.ts'
import type { WorkCalendar } from '../deadline/work-calendar.ts'
import type { Refusal } from '../refusal.ts'
import type { DeliverableKind } from './deliverable.ts'
import type { RoundSettings } from './settings.ts'

type DateRule = Pick<RoundSettings, 'dueDayIncluded' | 'holidayPolicy'>

/** When the city's filing of `kind` is due at the province, and why then; undefined where the round does not ask for it. */
export function provinceDue(
  settings: DateRule & Pick<RoundSettings, 'deliverables'>,
  kind: DeliverableKind,
  calendar: WorkCalendar,
): Deadline | Refusal<DeadlineRefusal> | undefined {
  const asked = settings.deliverables.find((each) => each.kind === kind)
  return asked && dueOn(asked.dueDate, settings, calendar)
}

/** A date of a round, the province's or one a city set within it, read by the round's rule of days. */
export function dueOn(date: string, rule: DateRule, calendar: WorkCalendar): Deadline | Refusal<DeadlineRefusal> {
  return fixedDeadline(date, rule, calendar)
}
