import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { decideSubmission } from '../submission/decide.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import { evolveSubmission } from '../submission/evolve.ts'
import type { SubmissionFacts } from '../submission/facts.ts'
import type { BatchContext, BatchOutcome, BatchRefusal, FilingForBatch } from './decide.ts'
import type { BatchEvent } from './events.ts'
import { type Batch, type BatchItem, evolveBatch, leftToTry } from './evolve.ts'
import { flagsOf } from './flags.ts'

export type Run = { readonly attempt: number; readonly submission: string }
type Tried = {
  readonly facts: SubmissionFacts
  readonly events: readonly SubmissionEvent[]
  readonly results: readonly Result[]
}
type Result = {
  readonly part: string
  readonly outcome: 'passed' | 'skipped' | 'conflict'
  readonly why: readonly string[]
}

/**
 * Passes what is left of one filing: an ordinary opinion an item, each by every rule of `reviewItem`, on the text that was bound when
 * the batch was prepared. What anything speaks against by now is left: skipped where someone gave an opinion meanwhile, else a
 * conflict. The last filing of an attempt finishes it.
 */
export function passFiling(run: Run, batch: Batch, context: BatchContext): BatchOutcome {
  const open = openIn(batch, run, context)
  if (isRefusal(open)) return open
  const { filing, items } = open
  const { attempt, submission } = run
  const start: Tried = { facts: filing.facts, events: [], results: [] }
  const { events, results } = items.reduce((tried, item) => passed(tried, item, { filing, context }), start)
  const parts = results.filter(({ outcome }) => outcome === 'passed').map(({ part }) => part)
  const reviewed: BatchEvent = {
    ...{ type: 'BatchFilingReviewed', submission, attempt, passed: parts },
    ...{ skipped: left(results, 'skipped'), conflicts: left(results, 'conflict') },
  }
  return {
    batch: [reviewed, ...finished(batch, reviewed, context)],
    filing: parts.length > 0 ? [...events, { type: 'ItemsReviewedInBatch', batch: context.batch, parts }] : [],
    catalog: [],
  }
}

type Open = { readonly filing: FilingForBatch; readonly items: readonly BatchItem[] }

/** The filing whose turn it is in this attempt, and what of it is left. */
export function openIn(
  batch: Batch,
  { attempt, submission }: Run,
  context: BatchContext,
): Open | Refusal<BatchRefusal> {
  if (batch.stage !== 'running' || attempt !== batch.attempt) return refuse('BATCH_NOT_RUNNING')
  if (batch.tried.has(submission)) return refuse('FILING_TRIED')
  const filing = context.filings.get(submission)
  const items = leftToTry(batch).filter((item) => item.submission === submission)
  return filing && items.length > 0 ? { filing, items } : refuse('NOT_IN_BATCH')
}

type With = { readonly filing: FilingForBatch; readonly context: BatchContext }

function passed(tried: Tried, { part, digest }: BatchItem, { filing, context }: With): Tried {
  const { facts } = tried
  const result = (outcome: Result['outcome'], why: readonly string[]): Tried => ({
    ...tried,
    results: [...tried.results, { part, outcome, why }],
  })
  const flags = flagsOf({ part, digest }, { ...filing, facts })
  if (flags.length > 0) return result(flags.includes('has_opinion') ? 'skipped' : 'conflict', flags)
  const command = { do: 'reviewItem', part, digest, decision: 'approve', reason: null, change: null } as const
  const decision = decideSubmission(command, facts, { ...filing.context, actor: context.actor })
  if (isRefusal(decision)) return result('conflict', [decision.refused])
  const submission = decision.submission.reduce(
    (before, event) => evolveSubmission(before, { event, by: authorOf(context), at: context.at }),
    facts.submission,
  )
  return {
    facts: { ...facts, submission },
    events: [...tried.events, ...decision.submission],
    results: [...tried.results, { part, outcome: 'passed', why: [] }],
  }
}

function left(results: readonly Result[], outcome: Result['outcome']) {
  return results.filter((each) => each.outcome === outcome).map(({ part, why }) => ({ part, why: [...why] }))
}

/** The end of an attempt, once its last filing was tried. */
export function finished(batch: Batch, reviewed: BatchEvent, context: BatchContext): readonly BatchEvent[] {
  const after = evolveBatch(batch, { event: reviewed, by: authorOf(context), at: context.at })
  if (leftToTry(after).some(({ submission }) => !after.tried.has(submission))) return []
  return [{ type: 'BatchFinished', attempt: batch.attempt, ...countsOf(after) }]
}

/** How many items of the batch were passed, skipped, and stand in conflict. */
export function countsOf({ items }: Batch) {
  const count = (outcome: Result['outcome']) =>
    [...items.values()].filter(({ result }) => result?.outcome === outcome).length
  return { passed: count('passed'), skipped: count('skipped'), conflicts: count('conflict') }
}

function authorOf({ actor: { account, role, authority } }: BatchContext) {
  return { account, post: role, authority }
}
