import type { PackageException } from '@mingce/domain/joint-package/events'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { firstReceivedAt } from '@mingce/domain/submission/paper'
import type { Stage } from '@mingce/domain/submission/state'
import { dayInWords } from '@mingce/ui/instant'
import type { CountyFiling } from '../questions.ts'
import { t } from '../words.ts'

/** How one county's deliverable could travel: whole, in part, or not, and then what the city would state. */
export type Readiness = {
  readonly division: string
  readonly stage: Stage | 'not_filed'
  /** The filing that would travel, or the latest there is; null before anything was filed. */
  readonly filing: CountyFiling | null
  readonly extent: 'whole' | 'in_part' | null
  readonly exception: Pick<PackageException, 'kind' | 'reason'>
}

/**
 * Where the counties that owe a deliverable stand, in their order.
 *
 * The latest filing that was settled travels whole; else one that is back with the county travels with the parts that were
 * approved. Everything else is an exception, for which a reason is suggested from what is known.
 */
export function readinessOf(
  counties: readonly string[],
  kind: DeliverableKind,
  submissions: readonly CountyFiling[],
): readonly Readiness[] {
  return counties.map((division) => {
    const own = submissions.filter((each) => each.division === division && each.kind === kind)
    const latest = own.toSorted((one, other) => other.n - one.n)
    const whole = latest.find(({ stage }) => stage === 'approved')
    const inPart = latest.find(({ stage, settledCount }) => stage === 'returned' && settledCount > 0)
    const filing = whole ?? inPart ?? latest[0] ?? null
    const extent = whole ? 'whole' : inPart ? 'in_part' : null
    return { division, stage: filing?.stage ?? 'not_filed', filing, extent, exception: suggested(filing, own) }
  })
}

/** The day is the one on which the county first filed, on paper or here: what came after it was its city's time as well. */
function suggested(filing: CountyFiling | null, own: readonly CountyFiling[]): Readiness['exception'] {
  const stage = filing?.stage
  const [first] = own.flatMap((each) => firstReceivedAt(each) ?? []).toSorted()
  const day = first ? dayInWords(first) : ''
  if (stage === 'returned') return { kind: 'returned', reason: t('reason.returned') }
  if (stage === 'submitted' || stage === 'under_review') return { kind: 'late', reason: t('reason.late', { day }) }
  return { kind: 'missing', reason: t('reason.missing') }
}
