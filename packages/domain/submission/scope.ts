import type { SettledVersion } from '../catalog/evolve.ts'
import type { CarriedPart, Part } from './part.ts'
import { carriedApproval, isSettled, openMustFix, type Submission, standingProposal, takenUp } from './state.ts'

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

/** Why a part is looked at again. */
const scopeReasons = ['new', 'returned', 'changed', 'must_fix', 'not_examined'] as const
export type ScopeReason = (typeof scopeReasons)[number]

/**
 * Why the city must look at a part that does not carry over: the city never took it up; it was sent back; its text is another than the
 * one the city took up (or settled) last; a must-fix comment on it is open; or the city has not proposed its approval yet.
 */
export function whyInScope(
  { part, digest }: Part,
  submission: Submission,
  settled: SettledVersion | undefined,
): readonly ScopeReason[] {
  const known =
    takenUp(submission).find((each) => each.part === part)?.digest ??
    settled?.items.find((each) => each.item === part)?.digest
  if (known === undefined) return submission.filed.some((each) => each.part === part) ? ['not_examined'] : ['new']
  const reasons: ScopeReason[] = []
  if (submission.returned?.parts.includes(part)) reasons.push('returned')
  if (known !== digest) reasons.push('changed')
  if (openMustFix({ ...submission, parts: [{ part, digest }] }).length > 0) reasons.push('must_fix')
  return reasons.length > 0 ? reasons : ['not_examined']
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
