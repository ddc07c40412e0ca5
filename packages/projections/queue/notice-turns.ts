import type { Submission } from '@mingce/domain/submission/state'
import type { Turn } from './submission-turns.ts'

const ofTheCounty = { desk: 'county', role: 'drafter' } as const

/**
 * 公示 that waits for the county: to be given while the city examines a catalog, which the question shows where the round asks for it;
 * to be summed up from its last day on, whatever became of the filing meanwhile.
 */
export function noticeTurns({ notice, stage }: Submission): readonly Turn[] {
  if (notice && !notice.summedUp) {
    return [{ ...ofTheCounty, task: 'to_sum_up_notice', reason: 'notice_over', notBefore: notice.until }]
  }
  return notice || stage !== 'under_review' ? [] : [{ ...ofTheCounty, task: 'to_give_notice', reason: 'notice_asked' }]
}
