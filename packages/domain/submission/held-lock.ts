import { type Refusal, refuse } from '../refusal.ts'
import type { SubmissionFacts } from './facts.ts'
import type { SubmissionRefusal } from './refusals.ts'

/** One catalog is examined in one filing at a time, whatever the round: its draft is locked already. */
export function heldLock({ id, catalog: { lockedBy } }: SubmissionFacts): Refusal<SubmissionRefusal> | undefined {
  return id.kind === 'disclosure_catalog' && lockedBy ? refuse('LOCKED_FOR_REVIEW', [lockedBy]) : undefined
}
