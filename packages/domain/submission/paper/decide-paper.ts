import { oversees } from '../../authority/jurisdiction.ts'
import type { EvidenceFile } from '../../catalog/evidence-file.ts'
import { dayOf } from '../../day.ts'
import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionDecision, SubmissionFacts } from '../facts.ts'
import { filedAlready, notOwed } from '../prepare.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import { paperAwaited } from './paper.ts'
import type { PaperBringer } from './paper-events.ts'

export type PaperCommand =
  | {
      readonly do: 'registerPaper'
      readonly receivedOn: string
      readonly docNumber: string | null
      readonly broughtBy: PaperBringer
      readonly scans: readonly EvidenceFile[]
    }
  | { readonly do: 'strikePaper'; readonly reason: string }

type No = Refusal<SubmissionRefusal>

export function isOfPaper(command: { readonly do: string }): command is PaperCommand {
  return command.do === 'registerPaper' || command.do === 'strikePaper'
}

/**
 * 纸质报送登记, by the county's city. It is no filing by itself: the county enters and signs its texts as always. The county filed on the day on
 * which the paper came; the city's days for 签收 count from when it can accept it here (`submission/decisions/0002-when-paper-counts.md`).
 */
export function decidePaper(
  command: PaperCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | No {
  if (!oversees(context.actor, facts.id.division)) return refuse('NOT_YOUR_DIVISION')
  if (command.do === 'strikePaper') {
    if (!paperAwaited(facts.submission)) return refuse('NO_PAPER_AWAITED')
    return { submission: [{ type: 'PaperFilingStruck', reason: command.reason }], catalog: [] }
  }
  const { do: _, ...told } = command
  const refusal = unfit(command, facts, context)
  return refusal ?? { submission: [{ type: 'PaperFilingRegistered', ...told }], catalog: [] }
}

function unfit(
  { receivedOn, scans }: PaperCommand & { readonly do: 'registerPaper' },
  facts: SubmissionFacts,
  context: SubmissionContext,
): No | undefined {
  const { submission } = facts
  const { round, today } = context
  const issuedOn = round.status === 'open' ? round.document.issuedOn : ''
  const returnedOn = submission.standingReturn ? dayOf(submission.standingReturn.returned.at) : ''
  return firstRefusal<SubmissionRefusal>(
    () => filedAlready(facts),
    () => notOwed(facts, context),
    () => (paperAwaited(submission) ? refuse('PAPER_REGISTERED') : undefined),
    () => (scans.length > 0 ? undefined : refuse('NO_SCAN')),
    () => (receivedOn > today ? refuse('RECEIVED_IN_FUTURE', [today]) : undefined),
    () => (receivedOn < issuedOn ? refuse('RECEIVED_BEFORE_ROUND', [issuedOn]) : undefined),
    () => (receivedOn < returnedOn ? refuse('RECEIVED_BEFORE_RETURN', [returnedOn]) : undefined),
  )
}
