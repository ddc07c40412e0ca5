import type { Fact } from '../fact.ts'
import type { ReminderSent } from '../reminder/events.ts'
import { reminderAfter, reminderIn } from '../reminder/reminder.ts'
import type { Submission } from './state.ts'
import { sidesAwaited } from './turn.ts'

/** A reminder changes nothing of the filing: it makes no screen stale. */
export function reminded(submission: Submission, fact: Fact<ReminderSent>): Submission {
  return { ...submission, reminder: reminderIn(fact) }
}

/** The filing after something else happened: what was reminded of may be done. */
export function afterReminder(submission: Submission): Submission {
  const { reminder } = submission
  const after = reminder && reminderAfter(reminder, sidesAwaited(submission))
  return after === reminder ? submission : { ...submission, reminder: after }
}
