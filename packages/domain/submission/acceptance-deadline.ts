import { deadlineOf } from '../deadline/deadline.ts'
import type { SubmissionContext } from './context.ts'

/**
 * By when the city takes what reached it today, by the round's days.
 *
 * @throws when the round is not open: nothing reaches a city then
 */
export function acceptanceDeadline({
  round,
  today,
  calendar,
}: Pick<SubmissionContext, 'round' | 'today' | 'calendar'>) {
  if (round.status !== 'open') throw new Error('a deadline was asked for in a round that is not open')
  const rule = { amount: round.settings.acceptWithin, unit: 'working_day', holidayPolicy: 'postpone' } as const
  return deadlineOf({ startDate: today, rule }, calendar)
}
