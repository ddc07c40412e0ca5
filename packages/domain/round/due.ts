import { type Deadline, type DeadlineRefusal, fixedDeadline } from '../deadline/deadline.ts'
import type { WorkCalendar } from '../deadline/work-calendar.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
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

/** A day of a round as it was written, by the province or by a city within it, and the one it was put off to (延期), which holds as it was granted. */
export type WrittenDay = { readonly owedBy: string | null; readonly extendedTo?: string | null | undefined }

/**
 * The day by which something is owed; `moved` says how it came about where it is not the very day that was written. `uncovered`: the year, "2027",
 * whose working calendar is not there to read it by, so that it stands as it was written.
 */
export type Owed = { readonly dueDate: string; readonly moved: Deadline | null; readonly uncovered?: string }

/**
 * A written day read by the round's rule of days, or the later one it was put off to: 2021-09-20 (中秋) postponed is owed on 09-22. Null
 * where nothing was written.
 */
export function owedOn({ owedBy, extendedTo }: WrittenDay, rule: DateRule, calendar: WorkCalendar): Owed | null {
  const given = extendedTo ? { dueDate: extendedTo, moved: null } : null
  if (owedBy === null) return given
  const due = dueOn(owedBy, rule, calendar)
  const dueDate = isRefusal(due) ? owedBy : due.dueDate
  if (given && given.dueDate > dueDate) return given
  if (isRefusal(due)) return { dueDate, moved: null, uncovered: due.about?.[0] ?? owedBy.slice(0, 4) }
  return { dueDate, moved: dueDate === owedBy ? null : due }
}
