import { dayOf } from '../day.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { cityPartOf } from './city-part.ts'
import type { PackageContext } from './context.ts'
import type { Member } from './events.ts'
import type { JointPackage } from './evolve.ts'

/**
 * A package goes up, is added to, also by the city's own document, taken back, received, fed back on and answered for on no day before that of its
 * last step, nor before the day on which a filing that travels came to stand as it does: then this machine's clock, or the one before, is wrong.
 *
 * @param travelling what goes up with this very step
 */
export function clockBehind(
  kind: DeliverableKind,
  { filings, cityParts, feedback }: Pick<JointPackage, 'filings' | 'cityParts' | 'feedback'>,
  { today, submissions, travelling = [] }: Pick<PackageContext, 'today' | 'submissions'> & Travelling,
): Refusal<'CLOCK_BEHIND'> | undefined {
  const filing = filings.get(kind)
  const ofCity = cityPartOf(cityParts, kind)
  const steps = [
    filing?.since,
    ...(filing?.addenda ?? []).map(({ at }) => at),
    ofCity?.signed?.at,
    ofCity?.enclosed?.at,
    ...[...feedback.values()].flatMap((each) => (each.kind === kind ? [each.at, each.answer?.at] : [])),
    ...travelling.map(({ submission }) => submissions.get(submission)?.since),
  ]
  const latest =
    steps
      .flatMap((at) => (at ? [dayOf(at)] : []))
      .toSorted()
      .at(-1) ?? ''
  return today < latest ? refuse('CLOCK_BEHIND', [latest, today]) : undefined
}

type Travelling = { readonly travelling?: readonly Member[] }
