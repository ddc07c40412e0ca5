import { oversees } from '../../authority/jurisdiction.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionDecision, SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import { decideSigning } from './decide-signing.ts'
import type { FourEyesCommand } from './four-eyes-commands.ts'
import { confirmOverride } from './override.ts'
import { liftRecusal, recuse } from './recusal.ts'

const fourEyesCommands: ReadonlySet<string> = new Set<FourEyesCommand['do']>([
  'openSigning',
  'sign',
  'addSigner',
  'removeSigner',
  'closeSigning',
  'recuse',
  'liftRecusal',
  'confirmOverride',
])

export function isFourEyes(command: { readonly do: string }): command is FourEyesCommand {
  return fourEyesCommands.has(command.do)
}

/** Signatures and recusal are the city's own; an override is confirmed in the bureau that used it. */
export function decideFourEyes(
  command: FourEyesCommand,
  { id, submission }: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | Refusal<SubmissionRefusal> {
  const { actor } = context
  const isCountys = command.do === 'confirmOverride' && actor.authority === id.division && actor.level === 'county'
  if (!isCountys && !oversees(actor, id.division)) return refuse('NOT_YOUR_DIVISION')
  const outcome = within(command, submission, context)
  return isRefusal(outcome) ? outcome : { submission: outcome, catalog: [] }
}

function within(command: FourEyesCommand, submission: SubmissionFacts['submission'], context: SubmissionContext) {
  switch (command.do) {
    case 'recuse':
      return recuse(command, submission, context)
    case 'liftRecusal':
      return liftRecusal(command, submission, context)
    case 'confirmOverride':
      return confirmOverride(command, submission, context.actor)
    default:
      return decideSigning(command, submission, context)
  }
}
