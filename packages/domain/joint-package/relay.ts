import { isWorkday, notCovered, type WorkCalendar } from '../deadline/work-calendar.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { dueDateOf } from '../round/evolve.ts'
import { isOwedByCounties } from '../round/owing.ts'
import type { RoundSettings } from '../round/settings.ts'
import type { CityPackageCommand } from './commands.ts'
import type { PackageContext } from './context.ts'
import type { PackageEvent } from './events.ts'
import type { JointPackage } from './evolve.ts'
import type { PackageRefusal } from './refusals.ts'

/** 转发部署: the city passes the notice on with earlier dates for its counties. A date that it leaves out stands on while the round asks for it: dates are moved, not dropped. */
export function relayNotice(
  { innerDates, note }: CityPackageCommand & { do: 'relayNotice' },
  joint: Pick<JointPackage, 'innerDates'>,
  { round, calendar }: PackageContext,
): readonly PackageEvent[] | Refusal<PackageRefusal> {
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  const named = new Set<DeliverableKind>()
  for (const { kind, date } of innerDates) {
    if (named.has(kind)) return refuse('INNER_DATE_TWICE', [kind])
    named.add(kind)
    const due = dueDateOf(round, kind)
    if (due === undefined || !isOwedByCounties(round, kind)) return refuse('NOT_ASKED_FOR', [kind])
    if (date > due) return refuse('INNER_DATE_TOO_LATE', [kind])
    if (date < round.document.issuedOn) return refuse('INNER_DATE_BEFORE_DOCUMENT', [kind])
    const fault = restDayFault({ kind, date }, round.settings, calendar)
    if (fault) return fault
  }
  const standing = [...joint.innerDates].map(([kind, date]) => ({ kind, date }))
  const kept = standing.filter(({ kind }) => !named.has(kind) && isOwedByCounties(round, kind))
  return [{ type: 'NoticeRelayed', innerDates: [...innerDates, ...kept], note }]
}

/** A rest day is no date to report by, unless the round says on which working day it then falls. */
function restDayFault(
  { kind, date }: { readonly kind: DeliverableKind; readonly date: string },
  { holidayPolicy }: RoundSettings,
  calendar: WorkCalendar,
): Refusal<PackageRefusal> | undefined {
  if (holidayPolicy !== 'keep') return undefined
  const unknown = notCovered(date, date, calendar)
  if (unknown) return unknown
  return isWorkday(date, calendar) ? undefined : refuse('INNER_DATE_ON_REST_DAY', [kind])
}
