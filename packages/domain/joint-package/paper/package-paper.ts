import type { EvidenceFile } from '../../catalog/evidence-file.ts'
import { dayOf } from '../../day.ts'
import type { Fact } from '../../fact.ts'
import type { DeliverableKind } from '../../round/deliverable.ts'
import { type Arrival, arrivals } from '../arrivals.ts'
import type { JointPackage } from '../evolve.ts'
import { openCounties } from '../totals.ts'
import type { PackageBringer, PackagePaperEvent } from './package-paper-events.ts'

/** A joint filing, or an addendum to one, that came on paper. */
export type PackagePaper = {
  readonly paper: string
  /** The day on which it really came, `"2021-10-14"`. */
  readonly receivedOn: string
  readonly docNumber: string | null
  readonly broughtBy: PackageBringer
  readonly scans: readonly EvidenceFile[]
  /** Whose documents lie in it. */
  readonly counties: readonly string[]
  /** The city's own is among them. */
  readonly own: boolean
  readonly by: string
  readonly at: string
}

type Papers = readonly PackagePaper[]
type Joint = Pick<JointPackage, 'papers' | 'filings' | 'cityParts'>

/** What came on paper of a deliverable, in the order in which it was registered. */
export function papersOf({ papers }: Pick<JointPackage, 'papers'>, kind: DeliverableKind): Papers {
  return papers.get(kind) ?? []
}

/** The paper that names a county, or, null, the city's own; undefined where none does. */
export function paperNaming(papers: Papers, whose: Arrival['of']): PackagePaper | undefined {
  return papers.find((paper) => namedIn(paper).includes(whose))
}

/** When what was filed here at that instant really came: on the day of its paper, from its beginning in Asia/Shanghai, where that was before. UTC. */
export function reallyCameAt(papers: Papers, { of, at }: Arrival): string {
  const paper = paperNaming(papers, of)
  return paper && paper.receivedOn < dayOf(at) ? new Date(`${paper.receivedOn}T00:00:00+08:00`).toISOString() : at
}

/** Whose documents came on paper and do not lie here whole yet, as they are named. */
export function awaitedOf(joint: Joint, kind: DeliverableKind): readonly Arrival['of'][] {
  const filing = joint.filings.get(kind)
  const open = new Set<Arrival['of']>(filing ? openCounties(filing) : [])
  const here = new Set(arrivals(joint, kind).flatMap(({ of }) => (open.has(of) ? [] : [of])))
  return papersOf(joint, kind).flatMap((paper) => namedIn(paper).filter((each) => !here.has(each)))
}

export function namedIn({ counties, own }: Pick<PackagePaper, 'counties' | 'own'>): readonly Arrival['of'][] {
  return own ? [...counties, null] : counties
}

/** It is no text and no stage: nobody's screen becomes stale. */
export function evolvePapers(joint: JointPackage, { event, by, at }: Fact<PackagePaperEvent>): JointPackage {
  const before = papersOf(joint, event.kind)
  if (event.type === 'PackagePaperStruck') {
    const left = before.filter(({ paper }) => paper !== event.paper)
    return withPapers(joint, event.kind, left)
  }
  const { type: _, kind, ...told } = event
  return withPapers(joint, kind, [...before, { ...told, by: by.account, at }])
}

/** Once the filing is withdrawn: what of it came on paper goes back with it; a paper of which nothing was filed here waits on. */
export function papersWithdrawn(joint: JointPackage, kind: DeliverableKind): JointPackage {
  const here = new Set(arrivals(joint, kind).map(({ of }) => of))
  const waiting = papersOf(joint, kind).filter((paper) => !namedIn(paper).some((each) => here.has(each)))
  return withPapers(joint, kind, waiting)
}

function withPapers(joint: JointPackage, kind: DeliverableKind, papers: Papers): JointPackage {
  return { ...joint, papers: new Map(joint.papers).set(kind, papers) }
}
