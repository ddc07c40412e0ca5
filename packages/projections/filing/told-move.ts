import type { Asking, AsOf } from '../asking.ts'
import { trailOf } from '../trail/questions.ts'
import type { FilingHead } from './questions.ts'

/** What was said with the act that brought a filing where it stands, when the act is no decision of the city on its parts. */
export type ToldMove = {
  readonly type: 'SubmissionWithdrawn' | 'CalledInForReview'
  readonly reason: string
  readonly by: string
  readonly onBehalfOf: string | null
  readonly at: Date
}

/** By whom, when and why it was taken back (撤回), or called in (调取) and not accepted since; null for one that came otherwise. */
export async function toldMoveOf(
  tx: Asking,
  { stream, stage, since }: Pick<FilingHead, 'stream' | 'stage' | 'since'>,
  asOf: AsOf = {},
): Promise<ToldMove | null> {
  const type = stage === 'withdrawn' ? 'SubmissionWithdrawn' : stage === 'submitted' ? 'CalledInForReview' : null
  if (type === null || since === null) return null
  const [last] = await trailOf(tx, { ...asOf, stream, type, limit: 1 })
  if (!last || last.recordedAt.getTime() !== since.getTime()) return null
  const { account, onBehalfOf, recordedAt, detail } = last
  return { type, reason: String(detail.reason), by: account, onBehalfOf, at: recordedAt }
}
