import type { DeliverableKind } from '../round/deliverable.ts'
import { cityPartOf } from './city-part.ts'
import type { Member } from './events.ts'
import type { Filing, JointPackage } from './evolve.ts'
import { isReported } from './stage.ts'

/** A county's filing that the province holds. */
export type Travelled = {
  readonly member: Member
  /** The addendum it came with, or was completed by; null where it came whole with the package. */
  readonly addendum: string | null
  /** When it was first filed here, UTC. */
  readonly reportedAt: string
}

/** The counties' filings that the province holds: with the package, then those the addenda brought or completed; each from when it came first. */
export function travelled(filing: Filing): ReadonlyMap<string, Travelled> {
  const all = new Map<string, Travelled>()
  if (filing.submittedAt === null || !isReported(filing.stage)) return all
  for (const member of filing.members)
    all.set(member.submission, { member, addendum: null, reportedAt: filing.submittedAt })
  for (const { addendum, members, at } of filing.addenda)
    for (const member of members) {
      const { reportedAt = at } = all.get(member.submission) ?? {}
      all.set(member.submission, { member, addendum, reportedAt })
    }
  return all
}

/** Whose document lies with the province: a county's, or, null, the city's own; `at`: since when first, UTC. */
export type Arrival = { readonly of: string | null; readonly at: string }

/** What of a deliverable lies with the province; `[]` before anything was filed, and once it was withdrawn. */
export function arrivals({ filings, cityParts }: Joint, kind: DeliverableKind): readonly Arrival[] {
  const filing = filings.get(kind)
  if (!filing || !isReported(filing.stage)) return []
  const ofCounties = [...travelled(filing).values()].map(({ member, reportedAt: at }) => ({ of: member.division, at }))
  const own = cityPartOf(cityParts, kind)?.enclosed
  return own ? [...ofCounties, { of: null, at: own.at }] : ofCounties
}

type Joint = Pick<JointPackage, 'filings' | 'cityParts'>
