import { type Refusal, refuse } from '../refusal.ts'
import { dueDateOf } from '../round/evolve.ts'
import type { CityPackageCommand } from './commands.ts'
import type { PackageContext } from './context.ts'
import type { PackageEvent } from './events.ts'
import type { PackageRefusal } from './refusals.ts'

/** 转发部署: the city passes the notice on with earlier dates for its counties. */
export function relayNotice(
  { innerDates, note }: CityPackageCommand & { do: 'relayNotice' },
  { round }: PackageContext,
): readonly PackageEvent[] | Refusal<PackageRefusal> {
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  for (const { kind, date } of innerDates) {
    const due = dueDateOf(round, kind)
    if (due === undefined) return refuse('NOT_ASKED_FOR', [kind])
    if (date > due) return refuse('INNER_DATE_TOO_LATE', [kind])
    if (date < round.document.issuedOn) return refuse('INNER_DATE_BEFORE_DOCUMENT', [kind])
  }
  return [{ type: 'NoticeRelayed', innerDates: [...innerDates], note }]
}
