import type { SettledVersion } from '../catalog/evolve.ts'
import type { CarriedPart, Part } from './part.ts'
import { carriedApproval, isSettled, openMustFix, type Submission, standingProposal } from './state.ts'

export type ReviewScope = { readonly scope: readonly string[]; readonly carried: readonly CarriedPart[] }

/**
 * What the city must look at again when `parts` are filed, and whose approval carries over.
 *
 * A part carries over when its text is the one that was approved (in an earlier turn of this filing; or in the version
 * settled last, unless the city has ruled on the part in this filing) and no must-fix comment on it is open. All else is
 * in scope. Every part is in exactly one of the two.
 */
export function scopeOf(
  parts: readonly Part[],
  submission: Submission,
  settled: SettledVersion | undefined,
): ReviewScope {
  const mustFix = new Set(openMustFix({ ...submission, parts }).map((comment) => comment.part))
  const carried: CarriedPart[] = []
  const scope: string[] = []
  for (const part of parts) {
    const from = mustFix.has(part.part) ? undefined : approvalOf(part, submission, settled)
    if (from) carried.push({ ...part, from })
    else scope.push(part.part)
  }
  return { scope, carried }
}

function approvalOf(
  part: Part,
  submission: Submission,
  settled: SettledVersion | undefined,
): CarriedPart['from'] | undefined {
  if (isSettled(submission, part)) {
    const proposal = standingProposal(submission, part)
    if (proposal?.turn === submission.turn) return { turn: proposal.turn }
    const from = carriedApproval(submission, part)?.from
    if (from && 'turn' in from) return from
  }
  if (submission.proposals.has(part.part)) return undefined
  const sameText = settled?.items.some(({ item, digest }) => item === part.part && digest === part.digest)
  return settled && sameText ? { version: settled.version } : undefined
}
