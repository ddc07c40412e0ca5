import { oversees } from '../../authority/jurisdiction.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import { type Correction, openCorrection, reviewAfter } from './clock.ts'
import type { CorrectionCommand } from './clock-commands.ts'
import type { ClockEvent } from './clock-events.ts'
import { filesRefused } from './correction-files.ts'

type Command<Do extends CorrectionCommand['do']> = CorrectionCommand & { readonly do: Do }
type No = Refusal<SubmissionRefusal>
type Outcome = readonly ClockEvent[] | No

/**
 * 补充材料: what is missing or defective in form is asked for while the clock stands still, and the county's answer, or the city's
 * taking it back, lets it go on. No text of the filing moves by it: what must be reworded is returned.
 */
export function decideCorrection(
  command: CorrectionCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): Outcome {
  const { actor } = context
  const isCountys = command.do === 'answerCorrection'
  const { division } = facts.id
  if (isCountys ? actor.level !== 'county' || actor.authority !== division : !oversees(actor, division))
    return refuse('NOT_YOUR_DIVISION')
  return command.do === 'requestCorrection' ? request(command, facts, context) : end(command, facts, context)
}

function request(
  { correction, parts, text, seen }: Command<'requestCorrection'>,
  { submission }: SubmissionFacts,
  { today }: SubmissionContext,
): Outcome {
  const filed = new Set(submission.parts.map(({ part }) => part))
  const unknown = parts.filter((part) => !filed.has(part))
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (submission.stage === 'under_review' ? undefined : refuse('NOT_YOUR_TURN')),
    () => (seen === submission.version ? undefined : refuse('STALE_VERSION')),
    () => correctionAwaited({ submission }),
    () => (submission.clock.corrections.has(correction) ? refuse('STALE_VERSION') : undefined),
    () => (unknown.length > 0 ? refuse('NO_SUCH_PART', unknown) : undefined),
  )
  if (refusal) return refusal
  return [
    { type: 'CorrectionRequested', correction, parts: [...parts], text },
    { type: 'ClockStopped', on: today },
  ]
}

function end(
  command: Command<'answerCorrection' | 'withdrawCorrection'>,
  { submission }: SubmissionFacts,
  { actor, today, calendar }: SubmissionContext,
): Outcome {
  const open = openCorrection(submission.clock)
  if (open?.correction !== command.correction) return refuse('NO_SUCH_CORRECTION')
  if (command.do === 'answerCorrection') {
    const refusal =
      actor.role === 'checker' ? refuse('NOT_YOUR_POST') : filesRefused(open.correction, command.files, submission)
    if (refusal) return refusal
  }
  const stops = submission.clock.stops.map((stop) => (stop.until === null ? { ...stop, until: today } : stop))
  const deadline = reviewAfter(submission, calendar, { stops })
  if (isRefusal(deadline)) return refuse('NO_CALENDAR', deadline.about)
  return [endOf(command, open), { type: 'ClockResumed', on: today, deadline }]
}

function endOf(command: Command<'answerCorrection' | 'withdrawCorrection'>, { correction }: Correction): ClockEvent {
  return command.do === 'answerCorrection'
    ? { type: 'CorrectionAnswered', correction, text: command.text, files: [...command.files] }
    : { type: 'CorrectionWithdrawn', correction, reason: command.reason }
}

/** The city ends its turn only once it has what it asked for, or asks for it no more. */
export function correctionAwaited({ submission }: Pick<SubmissionFacts, 'submission'>): No | undefined {
  const open = openCorrection(submission.clock)
  return open ? refuse('CORRECTION_AWAITED', [open.correction]) : undefined
}
