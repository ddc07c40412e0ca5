import { isRefusal } from '../refusal.ts'
import { decideSubmission } from '../submission/decide.ts'
import type { BatchContext, BatchOutcome } from './decide.ts'
import type { BatchEvent } from './events.ts'
import type { Batch } from './evolve.ts'
import { finished, openIn, type Run } from './run.ts'

/**
 * Settles one filing of a settlement: the ordinary 审定 at the version that was seen when the batch was prepared, by every rule there
 * is. It is settled whole or left whole: skipped where somebody settled it meanwhile, else a conflict with the rule that refused it.
 */
export function settleFiling(run: Run, batch: Batch, context: BatchContext): BatchOutcome {
  const open = openIn(batch, run, context)
  if (isRefusal(open)) return open
  const { filing, items } = open
  const { attempt, submission } = run
  const { opinion, filings } = batch.settlement ?? { opinion: '', filings: [] }
  const seen = filings.find((each) => each.submission === submission)?.seen ?? 0
  const { facts } = filing
  const decision = decideSubmission({ do: 'approve', seen, opinion }, facts, {
    ...filing.context,
    actor: context.actor,
  })
  const parts = items.map(({ part }) => part)
  const told = { type: 'BatchFilingReviewed' as const, submission, attempt, passed: [], skipped: [], conflicts: [] }
  const after = (reviewed: BatchEvent) => [reviewed, ...finished(batch, reviewed, context)]
  if (!isRefusal(decision))
    return { batch: after({ ...told, passed: parts }), filing: decision.submission, catalog: decision.catalog }
  const left = (why: string) => parts.map((part) => ({ part, why: [why] }))
  const reviewed =
    facts.submission.stage === 'approved'
      ? { ...told, skipped: left('already_settled') }
      : { ...told, conflicts: left(decision.refused) }
  return { batch: after(reviewed), filing: [], catalog: [] }
}
