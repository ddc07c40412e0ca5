import type { Actor } from '../authority/actor.ts'
import { inOrderOf } from '../in-order-of.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { decideSubmission } from '../submission/decide.ts'
import type { SubmissionRefusal } from '../submission/refusals.ts'
import type { Submission } from '../submission/state.ts'
import type { BatchCommand, BatchContext, BatchOutcome, FilingForBatch } from './decide.ts'
import { mostSettled } from './events.ts'
import { mostInBatch } from './prepare.ts'
import { drawOfEach, samplePolicies, sampleSize } from './sample.ts'

type Settling = { readonly opinion: string; readonly seen: number; readonly actor: Actor }

/** Why a filing could not be settled now by whoever asks, by every rule of a single 审定; undefined when it could. */
export function againstSettling(
  { facts, context }: FilingForBatch,
  { opinion, seen, actor }: Settling,
): Refusal<SubmissionRefusal> | undefined {
  const decision = decideSubmission({ do: 'approve', seen, opinion }, facts, { ...context, actor })
  return isRefusal(decision) ? decision : undefined
}

/** Splits the filings into those that could be settled now and those that could not, and draws the sample from the former. */
export function prepareSettlement(
  { filter, seed, opinion, filings: asked }: BatchCommand & { do: 'prepareSettlement' },
  { actor, filings }: BatchContext,
): BatchOutcome {
  const seenIn = new Map(asked.map(({ submission, seen }) => [submission, seen]))
  const split = [...seenIn].toSorted(inOrder).flatMap(([submission, seen]) => {
    const filing = filings.get(submission)
    if (!filing || filing.facts.submission.parts.length === 0) return []
    const refusal = againstSettling(filing, { opinion, seen, actor })
    return [{ submission, seen, filing, flags: refusal ? [refusal.refused] : [] }]
  })
  const count = split.reduce((sum, { filing }) => sum + filing.facts.submission.parts.length, 0)
  if (split.length > mostSettled || count > mostInBatch) return refuse('BATCH_TOO_LARGE')
  const ready = split.filter(({ flags }) => flags.length === 0)
  if (ready.length === 0) return refuse('NOTHING_TO_SETTLE')
  const passable = ready.reduce((sum, { filing }) => sum + filing.facts.submission.parts.length, 0)
  const drawnFrom = ready.map(({ submission, filing }) =>
    examined(filing.facts.submission).map((part) => ({ submission, part })),
  )
  const size = sampleSize(drawnFrom.flat().length, samplePolicies(ready.map(({ filing }) => filing.round)))
  const sample = drawOfEach(drawnFrom, seed, size)
  const settlement = { opinion, filings: split.map(({ submission, seen }) => ({ submission, seen })) }
  return {
    batch: [
      {
        ...{ type: 'BatchPrepared', filter, guide: null, seed, sample: [...sample], settlement },
        ...{ passable, flagged: count - passable },
      },
      ...split.map(({ submission, filing, flags }) => ({
        type: 'BatchFilingSelected' as const,
        submission,
        items: filing.facts.submission.parts.map(({ part, digest }) => ({ part, digest, flags: [...flags] })),
      })),
    ],
    filing: [],
    catalog: [],
  }
}

/** What the city gave an opinion on in this turn; where it gave none and everything carries over, all of it. */
function examined({ parts, proposals, turn }: Submission): readonly string[] {
  const named = parts.map(({ part }) => part)
  const own = named.filter((part) => proposals.get(part)?.turn === turn)
  return own.length > 0 ? own : named
}

const inOrder = inOrderOf<readonly [string, number]>(([name]) => name)
