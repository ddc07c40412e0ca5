import type { Level } from '../authority/ladder.ts'
import { dayOf } from '../day.ts'
import type { Fact } from '../fact.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ReminderSent } from './events.ts'

/** The last 催办 of a case. `over` once the turn it was about has passed: it is then no longer shown, and still counts for its day. */
export type Reminder = {
  readonly to: Level
  readonly text: string | null
  readonly by: string
  readonly post: string
  readonly authority: string
  readonly at: string
  readonly over: boolean
  /** Of a county's 公示: to be given, or to be summed up; absent where it is of the case as a whole. */
  readonly notice?: 'give' | 'sum_up'
}

export function reminderIn({ event, by, at }: Fact<ReminderSent>): Reminder {
  const { account, post, authority } = by
  return { to: event.to, text: event.text, by: account, post, authority, at, over: false }
}

/** The reminder after the case moved on: over, once nobody it was sent to is awaited any more. */
export function reminderAfter(reminder: Reminder, awaited: readonly Level[]): Reminder {
  return reminder.over || awaited.includes(reminder.to) ? reminder : { ...reminder, over: true }
}

/**
 * At most once a case and calendar day of Asia/Shanghai, whoever sends it.
 *
 * @returns the refusal, about the bureau (code), the post and the instant of the one before
 */
export function remindedToday(last: Reminder | null | undefined, today: string): Refusal<'REMINDED_TODAY'> | undefined {
  if (!last || dayOf(last.at) !== today) return undefined
  return refuse('REMINDED_TODAY', [last.authority, last.post, last.at])
}
