import type { WorkCalendar } from '../deadline/work-calendar.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { owedOn } from '../round/due.ts'
import type { RoundSettings } from '../round/settings.ts'
import type { PackageException } from './events.ts'

/** What an exception is called: 缺报, 迟报, 退回修改中; 未及审定 where a county filed in time and the rest of the time was its city's. */
export type ExceptionName = PackageException['kind'] | 'unsettled'

/** When a county first filed a deliverable, on paper or here, and the day its date was put off to (延期); null where that did not happen. */
export type FilingDays = {
  readonly division: string
  readonly kind: DeliverableKind
  readonly filedOn: string | null
  readonly extendedTo: string | null
}

/** By which dates the counties of a city filed a deliverable, and when they did. */
export type CountyDays = {
  readonly deliverable: DeliverableKind
  readonly settings: RoundSettings
  readonly innerDates: readonly { readonly kind: DeliverableKind; readonly date: string }[]
  readonly days: readonly FilingDays[]
}

/** `late` is said of a county only where its own filing was: after its city's inner date, or the province's where the city set none. */
export function exceptionNamed(
  { division, kind }: Pick<PackageException, 'division' | 'kind'>,
  { deliverable, settings, innerDates, days }: CountyDays,
  calendar: WorkCalendar,
): ExceptionName {
  if (kind !== 'late') return kind
  const inner = innerDates.find((each) => each.kind === deliverable)?.date
  const owedBy = inner ?? settings.deliverables.find((each) => each.kind === deliverable)?.dueDate ?? null
  const { filedOn = null, extendedTo } =
    days.find((each) => each.division === division && each.kind === deliverable) ?? {}
  const owed = owedOn({ owedBy, extendedTo }, settings, calendar)
  return filedOn !== null && owed !== null && filedOn <= owed.dueDate ? 'unsettled' : 'late'
}
