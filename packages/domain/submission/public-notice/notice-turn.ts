import type { SubmissionContext } from '../context.ts'
import type { SubmissionFacts } from '../facts.ts'
import type { Submission } from '../state.ts'
import { noticeAsked } from './public-notice.ts'

/** What a county does next about a 公示: give it, or sum up what came in. */
export type NoticeStep = 'give' | 'sum_up'

/**
 * The step that is the county's today: to give the notice while the city examines, where the open round asks for one; to sum it up from
 * its last day on, whatever became of the filing or the round meanwhile. Null while it runs: then it is nobody's turn.
 */
export function noticeTurn(
  { id, submission }: Pick<SubmissionFacts, 'id' | 'submission'>,
  { round, today }: Pick<SubmissionContext, 'round' | 'today'>,
): NoticeStep | null {
  const step = noticeStep(submission)
  if (step === 'sum_up') return submission.notice && today < submission.notice.until ? null : step
  return step && round.status === 'open' && noticeAsked(id, round) ? step : null
}

/** The step that would come next, whether the round asks for a notice or not. */
export function noticeStep({ notice, stage }: Submission): NoticeStep | null {
  if (notice) return notice.summedUp ? null : 'sum_up'
  return stage === 'under_review' ? 'give' : null
}
