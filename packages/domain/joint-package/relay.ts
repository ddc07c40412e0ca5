import { type Refusal, refuse } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { isOwedByCounties } from '../round/owing.ts'
import type { CityPackageCommand } from './commands.ts'
import type { PackageContext } from './context.ts'
import type { PackageEvent } from './events.ts'
import type { JointPackage } from './evolve.ts'
import { innerDateFault } from './inner-date-fault.ts'
import type { PackageRefusal } from './refusals.ts'
import { isReported } from './stage.ts'

/** 转发部署: the city passes the notice on with earlier dates for its counties. A date that it leaves out stands on while the round asks for it: dates are moved, not dropped. */
export function relayNotice(
  { innerDates, note }: CityPackageCommand & { do: 'relayNotice' },
  joint: Pick<JointPackage, 'innerDates' | 'filings'>,
  { round, calendar, today }: PackageContext,
): readonly PackageEvent[] | Refusal<PackageRefusal> {
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  const named = new Set<DeliverableKind>()
  for (const { kind, date } of innerDates) {
    if (named.has(kind)) return refuse('INNER_DATE_TWICE', [kind])
    named.add(kind)
    const isFiled = isReported(joint.filings.get(kind)?.stage)
    const stands = { standing: joint.innerDates.get(kind), isFiled, calendar, today }
    const fault = innerDateFault({ kind, date }, round, stands)
    if (fault) return fault
  }
  const standing = [...joint.innerDates].map(([kind, date]) => ({ kind, date }))
  const kept = standing.filter(({ kind }) => !named.has(kind) && isOwedByCounties(round, kind))
  return [{ type: 'NoticeRelayed', innerDates: [...innerDates, ...kept], note }]
}
