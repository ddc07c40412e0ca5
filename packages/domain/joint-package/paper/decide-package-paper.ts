import type { EvidenceFile } from '../../catalog/evidence-file.ts'
import { dayOf } from '../../day.ts'
import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { DeliverableKind } from '../../round/deliverable.ts'
import { dueDateOf } from '../../round/evolve.ts'
import { isOwedByCity, isOwedByCounties } from '../../round/owing.ts'
import { type Arrival, arrivals } from '../arrivals.ts'
import type { PackageContext } from '../context.ts'
import type { PackageEvent } from '../events.ts'
import type { JointPackage } from '../evolve.ts'
import { owingCounties } from '../owing-counties.ts'
import type { PackageRefusal } from '../refusals.ts'
import { namedIn, paperNaming, papersOf } from './package-paper.ts'
import type { PackageBringer } from './package-paper-events.ts'

type Of = { readonly kind: DeliverableKind; readonly paper: string }
type Register = {
  readonly do: 'registerPackagePaper'
  readonly receivedOn: string
  readonly docNumber: string | null
  readonly broughtBy: PackageBringer
  readonly scans: readonly EvidenceFile[]
  readonly counties: readonly string[]
  readonly own: boolean
} & Of

export type PackagePaperCommand = Register | ({ readonly do: 'strikePackagePaper'; readonly reason: string } & Of)

type No = Refusal<PackageRefusal>

export function isOfPackagePaper(command: { readonly do: string }): command is PackagePaperCommand {
  return command.do === 'registerPackagePaper' || command.do === 'strikePackagePaper'
}

/**
 * 纸质上报登记, by the province's reviewer. It is no filing by itself: the city puts its package together here and signs it as always. Whoever
 * the envelope names came on the day on which it came (`joint-package/decisions/0004-a-joint-filing-on-paper.md`).
 */
export function decidePackagePaper(
  command: PackagePaperCommand,
  joint: JointPackage,
  context: PackageContext,
): readonly PackageEvent[] | No {
  const papers = papersOf(joint, command.kind)
  const isKnown = papers.some(({ paper }) => paper === command.paper)
  if (command.do === 'strikePackagePaper') {
    const { kind, paper, reason } = command
    return isKnown ? [{ type: 'PackagePaperStruck', kind, paper, reason }] : refuse('NO_SUCH_PAPER')
  }
  const { do: _, ...told } = command
  if (isKnown) return refuse('PAPER_NAMED_ALREADY')
  return unfit(command, joint, context) ?? [{ type: 'PackagePaperRegistered', ...told }]
}

function unfit(command: Register, joint: JointPackage, context: PackageContext): No | undefined {
  const { kind, receivedOn, scans } = command
  const { round, today } = context
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  if (dueDateOf(round, kind) === undefined) return refuse('NOT_ASKED_FOR', [kind])
  const { issuedOn } = round.document
  return firstRefusal<PackageRefusal>(
    () => (namedIn(command).length > 0 ? undefined : refuse('PAPER_NAMES_NOBODY')),
    () => strangers(command, context),
    () => (scans.length > 0 ? undefined : refuse('NO_SCAN')),
    () => (receivedOn > today ? refuse('RECEIVED_IN_FUTURE', [today]) : undefined),
    () => (receivedOn < issuedOn ? refuse('RECEIVED_BEFORE_ROUND', [issuedOn]) : undefined),
    () => namedTwice(command, joint, context),
    () => afterFiling(command, joint, context),
  )
}

function strangers({ kind, counties, own }: Register, { round, city }: PackageContext): No | undefined {
  const owing = isOwedByCounties(round, kind) ? owingCounties(round, city) : []
  const others = counties.filter((each) => !owing.includes(each))
  if (others.length > 0) return refuse('NOT_A_MEMBER', others)
  const twice = counties.filter((each, index) => counties.indexOf(each) !== index)
  if (twice.length > 0) return refuse('COUNTY_TWICE', twice)
  return own && !isOwedByCity(round, kind) ? refuse('NOT_A_MEMBER', [city]) : undefined
}

function namedTwice(command: Register, joint: JointPackage, { city }: PackageContext): No | undefined {
  const papers = papersOf(joint, command.kind)
  const twice = namedIn(command).filter((whose) => paperNaming(papers, whose))
  return twice.length > 0 ? refuse('PAPER_NAMED_ALREADY', inCodes(twice, city)) : undefined
}

/** A paper that came after the same was filed here moves no day: it is the letter that follows. */
function afterFiling(command: Register, joint: JointPackage, { city }: PackageContext): No | undefined {
  const here = arrivals(joint, command.kind).filter(({ of, at }) => {
    return namedIn(command).includes(of) && dayOf(at) <= command.receivedOn
  })
  const whose = here.map(({ of }) => of)
  return whose.length > 0 ? refuse('PAPER_AFTER_FILING', inCodes(whose, city)) : undefined
}

function inCodes(whose: readonly Arrival['of'][], city: string): readonly string[] {
  return whose.map((each) => each ?? city)
}
