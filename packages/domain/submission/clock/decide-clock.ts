import { dayOf } from '../../day.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionDecision, SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import { stoppedOn } from './clock.ts'
import type { ClockCommand } from './clock-commands.ts'
import { decideCorrection } from './correction.ts'
import { decideExtension } from './extension.ts'
import { recompute } from './recompute.ts'

const clockCommands: ReadonlySet<string> = new Set<ClockCommand['do']>([
  'requestCorrection',
  'answerCorrection',
  'withdrawCorrection',
  'requestExtension',
  'decideExtension',
  'recomputeDeadlines',
])

export function isOfClock(command: { readonly do: string }): command is ClockCommand {
  return clockCommands.has(command.do)
}

/** What stops a filing's clock, lets it go on, and moves its dates. */
export function decideClock(
  command: ClockCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | Refusal<SubmissionRefusal> {
  const outcome = within(command, facts, context)
  if (isRefusal(outcome)) return outcome
  return clockBehind(facts, context) ?? { submission: outcome, catalog: [] }
}

function within(command: ClockCommand, facts: SubmissionFacts, context: SubmissionContext) {
  switch (command.do) {
    case 'recomputeDeadlines':
      return recompute(facts, context)
    case 'requestExtension':
    case 'decideExtension':
      return decideExtension(command, facts, context)
    default:
      return decideCorrection(command, facts, context)
  }
}

/** No date is counted from a day before what happened last: then this machine's clock, or the one before, is wrong. */
export function clockBehind(
  { submission }: Pick<SubmissionFacts, 'submission'>,
  { today }: Pick<SubmissionContext, 'today'>,
): Refusal<SubmissionRefusal> | undefined {
  const moved = submission.since === null ? '' : dayOf(submission.since)
  const latest = [moved, stoppedOn(submission.clock) ?? ''].toSorted().at(-1) ?? ''
  return today < latest ? refuse('CLOCK_BEHIND', [latest, today]) : undefined
}
