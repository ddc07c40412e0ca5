import type { Fact } from '../fact.ts'
import type { ReminderSent } from '../reminder/events.ts'
import { type Reminder, reminderAfter, reminderIn } from '../reminder/reminder.ts'
import { noticeStep } from './public-notice/notice-turn.ts'
import type { Submission } from './state.ts'
import { sidesAwaited } from './turn.ts'

/** A reminder changes nothing of the filing: it makes no screen stale. Sent to a county of which nothing else is awaited, it is of its 公示. */
export function reminded(submission: Submission, fact: Fact<ReminderSent>): Submission {
  const isOfNotice = fact.event.to === 'county' && !sidesAwaited(submission).includes('county')
  const notice = isOfNotice ? noticeStep(submission) : null
  return { ...submission, reminder: { ...reminderIn(fact), ...(notice && { notice }) } }
}

/** The filing after something else happened: what was reminded of may be done. */
export function afterReminder(submission: Submission): Submission {
  const { reminder } = submission
  const after = reminder && reminderAfter(reminder, awaitedAfter(reminder, submission))
  return after === reminder ? submission : { ...submission, reminder: after }
}

/** The county that was reminded of a step of its 公示 is awaited as long as that step is the next one, whatever else it is awaited for since. */
function awaitedAfter({ notice }: Reminder, submission: Submission) {
  if (notice === undefined) return sidesAwaited(submission)
  return noticeStep(submission) === notice ? ['county' as const] : []
}
