import { oversees } from '../authority/jurisdiction.ts'
import { missingIn, unfitExtras } from '../catalog/completeness.ts'
import { elementPlace } from '../catalog/element-place.ts'
import { deadlineOf } from '../deadline/deadline.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../refusal.ts'
import { extraFieldsOf } from '../round/evolve.ts'
import { submissionStream } from '../streams.ts'
import { clockBehind } from './clock/decide-clock.ts'
import type { ReviewCommand } from './commands.ts'
import type { SubmissionContext } from './context.ts'
import type { SubmissionDecision, SubmissionFacts } from './facts.ts'
import { heldLock } from './held-lock.ts'
import { mayReject } from './may-reject.ts'
import { callIn } from './record/record.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { decideRemark, filedDigest, notExamining } from './remarks/remarks.ts'
import { openMustFix } from './state.ts'

type Command<Do extends ReviewCommand['do']> = ReviewCommand & { readonly do: Do }
type Outcome = SubmissionDecision | Refusal<SubmissionRefusal>

/** The city's examination: accept (签收), propose item by item (审核意见), comment on a field. */
export function decideReview(command: ReviewCommand, facts: SubmissionFacts, context: SubmissionContext): Outcome {
  if (!oversees(context.actor, facts.id.division)) return refuse('NOT_YOUR_DIVISION')
  switch (command.do) {
    case 'accept':
      return accept(command, facts, context)
    case 'callIn':
      return callIn(command, facts, context)
    case 'reviewItem':
      return reviewItem(command, facts, context)
    default:
      return decideRemark(command, facts, context)
  }
}

function accept({ seen }: Command<'accept'>, facts: SubmissionFacts, context: SubmissionContext): Outcome {
  const { submission, id } = facts
  const { round, today, calendar } = context
  if (submission.stage !== 'submitted') return refuse('NOT_YOUR_TURN')
  if (seen !== submission.version) return refuse('STALE_VERSION')
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  const standing = heldLock(facts) ?? clockBehind(facts, context)
  if (standing) return standing
  const rule = { amount: round.settings.reviewWithin, unit: 'working_day', holidayPolicy: 'postpone' } as const
  const deadline = deadlineOf({ startDate: today, rule }, calendar)
  if (isRefusal(deadline)) return refuse('NO_CALENDAR', deadline.about)
  const locked = { type: 'DraftLocked', submission: submissionStream(id) } as const
  return {
    submission: [{ type: 'AcceptedForReview', deadline }],
    catalog: id.kind === 'disclosure_catalog' ? [locked] : [],
  }
}

function reviewItem(command: Command<'reviewItem'>, facts: SubmissionFacts, context: SubmissionContext): Outcome {
  const { part, digest, decision, reason, change } = command
  const approves = decision.startsWith('approve')
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (context.actor.role === 'reviewer' ? undefined : refuse('NOT_YOUR_POST')),
    () => notExamining(part, facts),
    () => (filedDigest(part, facts) === digest ? undefined : refuse('STALE_TEXT', [part])),
    () => (decision !== 'approve' && reason === null ? refuse('REASON_REQUIRED') : undefined),
    () => unfitChange(command, facts, context),
    () => (decision === 'reject' && !mayReject(context.round) ? refuse('REJECT_NOT_ALLOWED') : undefined),
    () => (approves && context.round.status !== 'open' ? refuse('ROUND_NOT_OPEN') : undefined),
    () => (approves ? mustFixOn(part, facts) : undefined),
  )
  return refusal ?? only([{ type: 'ItemReviewed', part, digest, decision, reason, change }])
}

function unfitChange(
  { decision, change, part }: Command<'reviewItem'>,
  { id }: SubmissionFacts,
  { round }: SubmissionContext,
): Refusal<SubmissionRefusal> | undefined {
  if (decision !== 'approve_with_change') return change === null ? undefined : refuse('CHANGE_ONLY_ON_ITEMS', [part])
  if (id.kind !== 'disclosure_catalog') return refuse('CHANGE_ONLY_ON_ITEMS', [part])
  if (change === null) return refuse('CHANGE_REQUIRED', [part])
  const fields = extraFieldsOf(round)
  const missing = missingIn(change, fields).map((element) => elementPlace(part, element))
  if (missing.length > 0) return refuse('INCOMPLETE', missing)
  const unfit = unfitExtras(change, fields).map((element) => elementPlace(part, element))
  return unfit.length > 0 ? refuse('NOT_A_CHOICE', unfit) : undefined
}

function mustFixOn(part: string, { submission }: SubmissionFacts): Refusal<SubmissionRefusal> | undefined {
  const open = openMustFix(submission).filter((each) => each.part === part)
  return open.length > 0
    ? refuse(
        'MUST_FIX_OPEN',
        open.map((each) => each.comment),
      )
    : undefined
}

function only(submission: SubmissionDecision['submission']): SubmissionDecision {
  return { submission, catalog: [] }
}
