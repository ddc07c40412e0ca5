import type { Fact } from '../fact.ts'
import type { ReminderSent } from '../reminder/events.ts'
import { reminderAfter, reminderIn } from '../reminder/reminder.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { JointPackage } from './evolve.ts'
import { awaitsReceipt } from './receipt.ts'
import { isReported } from './stage.ts'

/** Whose turn it is with one deliverable: the city's until it is filed and while feedback is unanswered, the province's until its receipt, and that of what was added. */
export function packageSidesAwaited(
  joint: Pick<JointPackage, 'filings' | 'feedback' | 'cityParts'>,
  kind: DeliverableKind,
): readonly ('city' | 'province')[] {
  const asked = [...joint.feedback.values()].some((each) => each.kind === kind && each.answer === null)
  const answering = asked ? (['city'] as const) : []
  const stage = joint.filings.get(kind)?.stage
  if (!isReported(stage)) return ['city']
  return awaitsReceipt(joint, kind) ? ['province', ...answering] : answering
}

/** A reminder changes nothing of the package: it makes no screen stale. */
export function packageReminded(joint: JointPackage, fact: Fact<ReminderSent>): JointPackage {
  return { ...joint, reminders: new Map(joint.reminders).set(fact.event.kind, reminderIn(fact)) }
}

/** The package after something else happened: what was reminded of may be done. */
export function afterPackageReminders(joint: JointPackage): JointPackage {
  if (joint.reminders.size === 0) return joint
  const reminders = [...joint.reminders].map(
    ([kind, reminder]) => [kind, reminderAfter(reminder, packageSidesAwaited(joint, kind))] as const,
  )
  return reminders.every(([kind, reminder]) => joint.reminders.get(kind) === reminder)
    ? joint
    : { ...joint, reminders: new Map(reminders) }
}
