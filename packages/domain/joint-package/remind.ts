import type { Actor } from '../authority/actor.ts'
import { oversees } from '../authority/jurisdiction.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { remindedToday } from '../reminder/reminder.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { dueDateOf } from '../round/evolve.ts'
import type { PackageContext } from './context.ts'
import type { PackageEvent } from './events.ts'
import type { JointPackage } from './evolve.ts'
import { packageSidesAwaited } from './evolve-reminders.ts'
import { owingCounties } from './owing-counties.ts'
import type { PackageRefusal } from './refusals.ts'

export type RemindPackageCommand = {
  readonly do: 'remind'
  readonly kind: DeliverableKind
  readonly text: string | null
}

type No = Refusal<PackageRefusal>

/** 催办 between a city and the province: of a deliverable that is still to be filed or answered, or of one that waits for its receipt. */
export function remindOfPackage(
  { kind, text }: RemindPackageCommand,
  joint: JointPackage,
  context: PackageContext,
): readonly PackageEvent[] | No {
  const to = otherSide(context.actor, context)
  if (to === undefined) return refuse('NOT_YOUR_PACKAGE')
  const refusal = firstRefusal<PackageRefusal>(
    () => (joint.filings.has(kind) ? undefined : notOwed(kind, context)),
    () => (packageSidesAwaited(joint, kind).includes(to) ? undefined : refuse('NOT_THEIR_TURN')),
    () => remindedToday(joint.reminders.get(kind), context.today),
  )
  return refusal ?? [{ type: 'ReminderSent', kind, to, text }]
}

function otherSide(actor: Actor, { city }: PackageContext): 'city' | 'province' | undefined {
  if (actor.level === 'city' && actor.authority === city) return 'province'
  return oversees(actor, city) ? 'city' : undefined
}

function notOwed(kind: DeliverableKind, { round, city }: PackageContext): No | undefined {
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  return dueDateOf(round, kind) === undefined || owingCounties(round, city).length === 0
    ? refuse('NOT_ASKED_FOR', [kind])
    : undefined
}
