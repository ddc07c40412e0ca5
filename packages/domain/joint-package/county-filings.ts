import { type SubmissionId, submissionStream } from '../streams.ts'
import { isOver, type Submission } from '../submission/state.ts'

/**
 * The streams of a county's filings of a deliverable in their order, up to the first that is settled: each is begun when the one before it
 * is over. The last may be one of which nothing was recorded.
 *
 * @param id the county, the round and the deliverable, whichever filing of them
 */
export function filingsUntilSettled(
  id: Omit<SubmissionId, 'n'>,
  filingAt: (stream: string) => Pick<Submission, 'stage'> | undefined,
): readonly string[] {
  const streams: string[] = []
  for (let n = 1; ; n += 1) {
    const stream = submissionStream({ ...id, n })
    streams.push(stream)
    const stage = filingAt(stream)?.stage
    if (stage === undefined || stage === 'approved' || !isOver(stage)) return streams
  }
}
