import type { Level } from '@mingce/domain/authority/ladder'
import type { PostRole } from '@mingce/domain/authority/post'
import { openCorrection } from '@mingce/domain/submission/clock/clock'
import { signersAsked } from '@mingce/domain/submission/four-eyes/signing'
import { partsToReturn } from '@mingce/domain/submission/settle'
import { isSettled, openMustFix, type Submission, standingProposal } from '@mingce/domain/submission/state'
import { consentsAwaited } from '@mingce/domain/submission/turn'
import type { TwoSided } from '../outward.ts'
import type { Reason, Task } from './rows.ts'

/** Whose turn it is, to do what, and why. */
export type Turn = {
  readonly desk: Level
  readonly role: PostRole
  readonly task: Task
  readonly reason: Reason
  /** Names the row within its stream; the task where there can be but one. */
  readonly key?: string
  /** The only account it waits on; absent where any holder of the post does it. */
  readonly signer?: string | null
  /** The first day it can be done. */
  readonly notBefore?: string
  /** Those of the post who may not do it. */
  readonly parties?: readonly string[] | null
}

/** The desks a submission waits on: none once it is decided, two while the city examines and the county is asked for consent. */
export function turnsOf(state: TwoSided): readonly Turn[] {
  const { own } = state
  switch (own.stage) {
    case 'draft':
      if (own.check === 'sent_back') return [county('to_revise', 'sent_back_by_checker')]
      return [county('to_draft', own.version === 0 ? 'owed' : 'draft_begun')]
    case 'checking':
      return [own.check === 'passed' ? leader('to_sign', 'checked') : checker('to_check', 'prepared')]
    case 'returned':
      return [county('to_revise', own.check === 'sent_back' ? 'sent_back_by_checker' : 'returned_by_city')]
    case 'withdrawn':
      return [county('to_refile', 'withdrawn')]
    case 'submitted':
      return [reviewer('to_accept', filedReason(state))]
    case 'under_review':
      if (openCorrection(own.clock)) return [county('to_supply', 'material_asked')]
      return reviewTurns(own, filedReason(state))
    case 'approved':
    case 'recorded_only':
    case 'rejected':
      return []
  }
}

/** Names the row by which a county knows that its filing is being examined. */
export const toldKey = 'told'

export function toldTurn(state: TwoSided): Turn {
  return { ...reviewer('to_review', filedReason(state)), key: toldKey }
}

/** What the city does with a filing it has accepted. */
export function isOfExamination(task: Task): boolean {
  return task === 'to_review' || task === 'to_return' || task === 'to_settle'
}

function reviewTurns(submission: Submission, filed: Reason): readonly Turn[] {
  const awaited = consentsAwaited(submission)
  const consent = awaited > 0 ? [leader('to_consent', 'change_proposed')] : []
  if (partsWithoutOpinion(submission) > 0) return [reviewer('to_review', filed), ...consent]
  if (awaited > 0) return consent
  if (partsToReturn({ submission }).length > 0) return [reviewer('to_return', 'parts_to_return')]
  const { signing } = submission
  if (signing && signersAsked(signing).length > 0) return []
  return [{ desk: 'city', role: 'leader', task: 'to_settle', reason: 'all_parts_settled' }]
}

function partsWithoutOpinion(submission: Submission): number {
  const { parts, turn } = submission
  return parts.filter((part) => standingProposal(submission, part)?.turn !== turn && !isSettled(submission, part))
    .length
}

function filedReason({ own, cameBack }: TwoSided): Reason {
  const calledIn = own.forRecord?.calledIn
  if (calledIn && calledIn.at === own.submittedAt) return 'called_in'
  if (own.turn <= 1 || cameBack === null) return 'first_filing'
  return cameBack === 'returned' ? 'refiled_after_return' : 'refiled_after_withdrawal'
}

const county = (task: Task, reason: Reason): Turn => ({ desk: 'county', role: 'drafter', task, reason })
const checker = (task: Task, reason: Reason): Turn => ({ desk: 'county', role: 'checker', task, reason })
const leader = (task: Task, reason: Reason): Turn => ({ desk: 'county', role: 'leader', task, reason })
const reviewer = (task: Task, reason: Reason): Turn => ({ desk: 'city', role: 'reviewer', task, reason })

/** What the row of a submission counts. */
export function countsIn(submission: Submission) {
  return {
    partCount: submission.parts.length,
    scopeCount: submission.scope.length,
    settledCount: submission.parts.filter((part) => isSettled(submission, part)).length,
    mustFixOpen: openMustFix(submission).length,
    consentAwaited: consentsAwaited(submission),
  }
}
