import { openCorrection } from './clock/clock.ts'
import { type Submission, standingProposal } from './state.ts'

/** Parts whose other wording, proposed by the city, waits for the county's consent. */
export function consentsAwaited(submission: Submission): number {
  return submission.parts.filter((part) => standingProposal(submission, part)?.consent === 'awaited').length
}

/**
 * Whose turn it is, a 公示 aside (`public-notice/notice-turn.ts`): the county's while material is asked of it; both while the city examines and the county is asked for consent, since how far the city has come its county
 * is not told; nobody's once the whole is decided.
 */
export function sidesAwaited(submission: Submission): readonly ('county' | 'city')[] {
  switch (submission.stage) {
    case 'draft':
    case 'checking':
    case 'returned':
    case 'withdrawn':
      return ['county']
    case 'submitted':
      return ['city']
    case 'under_review':
      if (openCorrection(submission.clock)) return ['county']
      return consentsAwaited(submission) > 0 ? ['city', 'county'] : ['city']
    case 'approved':
    case 'recorded_only':
    case 'rejected':
      return []
  }
}
