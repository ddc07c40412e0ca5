import type { Refusal } from '../refusal.ts'
import type { ClockCommand } from './clock/clock-commands.ts'
import { decideClock, isOfClock } from './clock/decide-clock.ts'
import type { CountyCommand, ReviewCommand, SettleCommand } from './commands.ts'
import type { SubmissionContext } from './context.ts'
import type { SubmissionDecision, SubmissionFacts } from './facts.ts'
import { decideFourEyes, isFourEyes } from './four-eyes/decide-four-eyes.ts'
import type { FourEyesCommand } from './four-eyes/four-eyes-commands.ts'
import { isRecused } from './four-eyes/recusal.ts'
import { decidePaper, isOfPaper, type PaperCommand } from './paper/decide-paper.ts'
import { decidePreparation } from './prepare.ts'
import { decideNotice, isOfNotice, type PublicNoticeCommand } from './public-notice/public-notice.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { type RemindCommand, remind } from './remind.ts'
import { decideReview } from './review.ts'
import { decideSettlement } from './settle.ts'

export type SubmissionCommand =
  | CountyCommand
  | ReviewCommand
  | SettleCommand
  | FourEyesCommand
  | ClockCommand
  | RemindCommand
  | PublicNoticeCommand
  | PaperCommand

const countyCommands: ReadonlySet<string> = new Set<CountyCommand['do']>([
  'draftSection',
  'removeSection',
  'attachFile',
  'removeFile',
  'prepare',
  'check',
  'reviewDisclosure',
  'enterRuling',
  'submit',
  'fileForRecord',
  'withdraw',
  'answerComment',
  'answerReturn',
  'adoptSuggestion',
  'consentToChange',
  'declineChange',
])
const reviewCommands: ReadonlySet<string> = new Set<ReviewCommand['do']>([
  'accept',
  'callIn',
  'comment',
  'rewordComment',
  'withdrawComment',
  'resolveComment',
  'reopenComment',
  'addNote',
  'withdrawNote',
  'reviewItem',
])

/**
 * Decides what follows from a command on a filing. Whoever is recused (回避) is refused before any rule: no command of theirs has one of its own.
 *
 * @returns the events to record in the filing's own stream and in the county's catalog, all or none of them; or the refusal
 */
export function decideSubmission(
  command: SubmissionCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | Refusal<SubmissionRefusal> {
  const recused = isRecused(facts.submission, context.actor)
  if (recused) return recused
  if (command.do === 'remind') return remind(command, facts, context)
  if (isOfPaper(command)) return decidePaper(command, facts, context)
  if (isOfNotice(command)) return decideNotice(command, facts, context)
  if (isOfClock(command)) return decideClock(command, facts, context)
  if (isFourEyes(command)) return decideFourEyes(command, facts, context)
  if (isCountys(command)) return decidePreparation(command, facts, context)
  if (isReview(command)) return decideReview(command, facts, context)
  return decideSettlement(command, facts, context)
}

function isCountys(command: SubmissionCommand): command is CountyCommand {
  return countyCommands.has(command.do)
}

function isReview(command: SubmissionCommand): command is ReviewCommand {
  return reviewCommands.has(command.do)
}
