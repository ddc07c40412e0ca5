import { inOrderOf } from '../in-order-of.ts'
import { refuse } from '../refusal.ts'
import type { Part } from '../submission/part.ts'
import type { BatchCommand, BatchContext, BatchOutcome, Chosen, FilingForBatch } from './decide.ts'
import { type BatchFlag, flagsOf } from './flags.ts'
import { drawSample, samplePolicies, sampleSize } from './sample.ts'

/** So that its filings' streams, and what is recorded of them at once, stay within what one command may carry. */
export const mostInBatch = 2_000

export type SplitItem = Part & { readonly flags: readonly BatchFlag[] }
export type SplitFiling = { readonly submission: string; readonly items: readonly SplitItem[] }

/** Splits what was chosen, and draws the sample from what may be passed together. */
export function prepareBatch(command: BatchCommand & { do: 'prepareBatch' }, { filings }: BatchContext): BatchOutcome {
  const { filter, guide, seed, chosen } = command
  const split = splitOf(chosen, filings)
  const items = split.flatMap(({ submission, items }) => items.map((item) => ({ submission, ...item })))
  if (items.length > mostInBatch) return refuse('BATCH_TOO_LARGE')
  const passable = items.filter(({ flags }) => flags.length === 0)
  if (passable.length === 0) return refuse('NOTHING_PASSABLE')
  const size = sampleSize(passable.length, samplePolicies([...filings.values()].map(({ round }) => round)))
  const sample = drawSample(passable, seed, size).map(({ submission, part }) => ({ submission, part }))
  const counts = { passable: passable.length, flagged: items.length - passable.length }
  return {
    batch: [
      { type: 'BatchPrepared', filter, guide, seed, ...counts, sample, settlement: null },
      ...split.map(({ submission, items }) => ({
        type: 'BatchFilingSelected' as const,
        submission,
        items: items.map((item) => ({ ...item, flags: [...item.flags] })),
      })),
    ],
    filing: [],
    catalog: [],
  }
}

/**
 * Each chosen item once, with what speaks against passing it: the filings by their streams' names, the items as they were filed, so
 * that the same choice gives the same list, in whatever order it was sent.
 */
export function splitOf(
  chosen: readonly Chosen[],
  filings: ReadonlyMap<string, FilingForBatch>,
): readonly SplitFiling[] {
  const byFiling = Map.groupBy(chosen, ({ submission }) => submission)
  return [...byFiling].toSorted(inOrderOf(([submission]) => submission)).flatMap(([submission, choices]) => {
    const parts = new Map(choices.flatMap((each) => each.parts).map((part) => [part.part, part]))
    const filing = filings.get(submission)
    return filing && parts.size > 0 ? [{ submission, items: split([...parts.values()], filing) }] : []
  })
}

function split(parts: readonly Part[], filing: FilingForBatch): readonly SplitItem[] {
  const filed = filing.facts.submission.parts.map(({ part }) => part)
  return parts
    .toSorted(
      inOrderOf(
        (each) => placeIn(filed, each),
        ({ part }) => part,
      ),
    )
    .map(({ part, digest }) => ({ part, digest, flags: flagsOf({ part, digest }, filing) }))
}

function placeIn(filed: readonly string[], { part }: Part): number {
  const at = filed.indexOf(part)
  return at < 0 ? filed.length : at
}
