import type { PackageException } from '@mingce/domain/joint-package/events'
import type { PackageFiling } from '../questions.ts'
import type { Readiness } from './readiness.ts'

/** What the city has in mind for one county: it travels, or is stated as an exception with these words. */
export type CountyPlan = { readonly travels: boolean } & Pick<PackageException, 'kind' | 'reason'>
export type Plan = Readonly<Record<string, CountyPlan>>

/** What is assembled if nobody changes anything: who can travel travels, and what was stated before is stated again. */
export function planFor(readiness: readonly Readiness[], filing: PackageFiling | undefined): Plan {
  const stated = filing?.exceptions ?? []
  const plans = readiness.map(({ division, extent, exception }) => {
    const before = stated.find((each) => each.division === division)
    const chosen = before && extent !== 'whole' ? before : undefined
    const { kind, reason } = chosen ?? exception
    return [division, { travels: extent !== null && !chosen, kind, reason }] as const
  })
  return Object.fromEntries(plans)
}

/** The plan as a command names it. */
export function orderOf(plan: Plan, readiness: readonly Readiness[]) {
  const members: string[] = []
  const exceptions: PackageException[] = []
  for (const { division, extent, filing } of readiness) {
    const county = plan[division]
    if (!county) continue
    if (county.travels && extent !== null && filing) members.push(filing.stream)
    else exceptions.push({ division, kind: county.kind, reason: county.reason.trim() })
  }
  return { members, exceptions }
}

/** How a plan accounts for every county that owes: `whole + inPart + exceptions = owed`, always. */
export function totalsOfPlan(plan: Plan, readiness: readonly Readiness[]) {
  const travelling = readiness.filter(({ division, extent }) => plan[division]?.travels && extent !== null)
  const whole = travelling.filter(({ extent }) => extent === 'whole').length
  const parts = travelling.reduce((sum, { filing }) => sum + (filing?.settledCount ?? 0), 0)
  return {
    owed: readiness.length,
    whole,
    inPart: travelling.length - whole,
    exceptions: readiness.length - travelling.length,
    parts,
  }
}

export type PlanTotals = ReturnType<typeof totalsOfPlan>

/** How many counties are stated as exceptions without a reason. */
export function namelessIn(plan: Plan, readiness: readonly Readiness[]): number {
  return orderOf(plan, readiness).exceptions.filter(({ reason }) => reason === '').length
}

/** The counties of which what was assembled no longer holds: other parts or texts than they have, settled since, or not owing it then or now. */
export function movedSince(filing: PackageFiling, readiness: readonly Readiness[]): ReadonlySet<string> {
  const members = filing.members.filter((member) => {
    const now = readiness.find(({ division }) => division === member.division)
    if (now?.extent !== member.extent || now.filing?.settledCount !== member.settledParts) return true
    return member.textsDigest !== null && now.filing.textsDigest !== member.textsDigest
  })
  const settled = filing.exceptions.filter(({ division }) =>
    readiness.some((each) => each.division === division && each.extent === 'whole'),
  )
  const accounted = new Set([...filing.members, ...filing.exceptions].map(({ division }) => division))
  const owing = new Set(readiness.map(({ division }) => division))
  return new Set([...[...members, ...settled].map(({ division }) => division), ...accounted.symmetricDifference(owing)])
}
