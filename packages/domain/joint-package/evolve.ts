import type { Fact } from '../fact.ts'
import type { ReminderSent } from '../reminder/events.ts'
import type { Reminder } from '../reminder/reminder.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { staleSignatures } from '../submission/four-eyes/evolve-signing.ts'
import type { Dispensed, Signing } from '../submission/four-eyes/signing.ts'
import { type CityParts, evolveCityParts, withdrawnWith } from './city-part.ts'
import { type CityPartEvent, isCityDraft, isOfCityPart, movesWhatGoesUp } from './city-part-events.ts'
import type { Member, PackageEvent, PackageException } from './events.ts'
import { afterPackageReminders, packageReminded } from './evolve-reminders.ts'
import { arrivedFrom, headingOf } from './feedback.ts'
import { evolvePapers, type PackagePaper, papersWithdrawn } from './paper/package-paper.ts'
import { isPackagePaper, type PackagePaperEvent } from './paper/package-paper-events.ts'
import type { Receipt } from './receipt.ts'
import { evolvePackageSigning, signaturesOn } from './signing.ts'
import { isPackageSigning } from './signing-events.ts'
import type { PackageStage } from './stage.ts'

export type Feedback = {
  readonly feedback: string
  readonly kind: DeliverableKind
  /** Whose document it is on: a county's, or the city's own; null of the package as a whole. */
  readonly division: string | null
  readonly part: string | null
  /** The text of the part that it was written on. */
  readonly digest: string | null
  /** Of a section of the city's own document, as it was called then; else null. */
  readonly heading: string | null
  readonly text: string
  /** The county's filings that the province had then, in the order in which they arrived; none of what is no county's. */
  readonly arrived: readonly string[]
  readonly by: string
  readonly at: string
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null
}

/** What a city files upward of one deliverable. */
export type Filing = {
  readonly stage: PackageStage
  readonly members: readonly Member[]
  readonly exceptions: readonly PackageException[]
  readonly addenda: readonly { readonly addendum: string; readonly members: readonly Member[]; readonly at: string }[]
  readonly letter: string
  /** Everyone who put it together since it was begun, or withdrawn. */
  readonly assembledBy: readonly string[]
  /** 会签 before it goes up; null where nobody asked for it. It stands as it was once the package went up. */
  readonly signing: Signing | null
  readonly dispensed: readonly Dispensed[]
  readonly docNumber: string | null
  readonly submittedAt: string | null
  /** 收悉, in the order in which it was confirmed: of the package, then of what was added to it. */
  readonly receipts: readonly Receipt[]
  /** When the stage last moved, UTC. */
  readonly since: string
}

/** When a city set a date for its counties, in the place of which, and the words that went with it. */
export type Relayed = { readonly was: string | null; readonly note: string | null; readonly at: string }

/** A city's joint package in one round: the dates it set for its counties, and one filing a deliverable. */
export type JointPackage = {
  readonly version: number
  readonly innerDates: ReadonlyMap<DeliverableKind, string>
  /** How each date that stands came to be: what stood before, null where none did. */
  readonly relayed: ReadonlyMap<DeliverableKind, Relayed>
  readonly filings: ReadonlyMap<DeliverableKind, Filing>
  readonly feedback: ReadonlyMap<string, Feedback>
  /** The last 催办 of each deliverable. */
  readonly reminders: ReadonlyMap<DeliverableKind, Reminder>
  /** 市（州）本级: what the city owes itself. Writing it is not counted in `version`; signing it is, once the package was put together. */
  readonly cityParts: CityParts
  /** 纸质上报: what came on paper, by deliverable. Not counted in `version`. */
  readonly papers: ReadonlyMap<DeliverableKind, readonly PackagePaper[]>
}

export const emptyPackage: JointPackage = {
  version: 0,
  innerDates: new Map(),
  relayed: new Map(),
  filings: new Map(),
  feedback: new Map(),
  reminders: new Map(),
  cityParts: new Map(),
  papers: new Map(),
}

export function evolvePackage(before: JointPackage, { event, by, at }: Fact<PackageEvent>): JointPackage {
  if (event.type === 'ReminderSent') return packageReminded(before, { event, by, at })
  if (isPackagePaper(event)) return evolvePapers(before, { event, by, at })
  return afterPackageReminders(moved(before, { event, by, at }))
}

type Move = Exclude<PackageEvent, ReminderSent | PackagePaperEvent>

function moved(before: JointPackage, { event, by, at }: Fact<Move>): JointPackage {
  const joint = { ...before, version: before.version + (isCounted(event, before) ? 1 : 0) }
  if (isOfCityPart(event)) {
    const written = { ...joint, cityParts: evolveCityParts(joint.cityParts, { event, by, at }) }
    return isSignedAnewAfter(event) ? withFilingMoved(written, event.kind) : written
  }
  if (isPackageSigning(event))
    return withFiling(joint, event.kind, evolvePackageSigning(filingOf(joint, event.kind), { event, by, at }))
  switch (event.type) {
    case 'NoticeRelayed':
      return withRelay(joint, event, at)
    case 'PackageAssembled':
      return withFiling(joint, event.kind, assembled(joint.filings.get(event.kind), { event, by, at }))
    case 'PackageSubmitted': {
      const submitted = { stage: 'submitted', docNumber: event.docNumber, submittedAt: at, since: at } as const
      return withFiling(joint, event.kind, { ...filingOf(joint, event.kind), ...submitted })
    }
    case 'AddendumSubmitted':
      return withFiling(joint, event.kind, withAddendum(filingOf(joint, event.kind), event, at))
    case 'PackageWithdrawn': {
      const papers = papersWithdrawn(joint, event.kind)
      const apart = { ...papers, cityParts: withdrawnWith(joint.cityParts, event.kind) }
      return withFiling(apart, event.kind, { ...filingOf(joint, event.kind), stage: 'withdrawn', since: at })
    }
    case 'ReceiptConfirmed': {
      const filing = filingOf(joint, event.kind)
      const receipts = [...filing.receipts, { opinion: event.opinion, by: by.account, at }]
      return withFiling(joint, event.kind, { ...filing, stage: 'confirmed', receipts, since: at })
    }
    case 'FeedbackSent': {
      const { type: _, ...said } = event
      const arrived = arrivedFrom(event.division, filingOf(joint, event.kind))
      // A template gives a county's section and the city's own the same id.
      const heading = arrived.length > 0 ? null : headingOf(event, joint)
      return withFeedback(joint, { ...said, heading, arrived, by: by.account, at, answer: null })
    }
    case 'FeedbackAnswered': {
      const answer = { text: event.text, by: by.account, at }
      return withFeedback(joint, { ...feedbackOf(joint, event.feedback), answer })
    }
  }
}

/** Writing the city's own document makes nobody's screen stale; what becomes of it does while the package is there to be signed. */
function isCounted(event: Move, { filings }: JointPackage): boolean {
  if (!isCityDraft(event)) return true
  return movesWhatGoesUp(event) && event.counted && filings.get(event.kind)?.stage === 'assembled'
}

/** Of what was not counted, the city's signature alone was signed anew. */
function isSignedAnewAfter(event: CityPartEvent): boolean {
  return movesWhatGoesUp(event) && (event.counted || event.type === 'CityPartSigned')
}

function assembled(
  before: Filing | undefined,
  { event, by, at }: Fact<PackageEvent & { readonly type: 'PackageAssembled' }>,
): Filing {
  const { members, exceptions, letter } = event
  const earlier = before?.stage === 'assembled' ? before.assembledBy : []
  const assembledBy = [...new Set([...earlier, by.account])]
  const fresh = { stage: 'assembled', addenda: [], docNumber: null, submittedAt: null, receipts: [] } as const
  return { ...fresh, members, exceptions, letter, assembledBy, ...signaturesOn({ event, by, at }, before), since: at }
}

/** A date that was set again as it stood was not changed. */
function withRelay(joint: JointPackage, { innerDates, note }: PackageEvent & { type: 'NoticeRelayed' }, at: string) {
  const relayed = innerDates.map(({ kind, date }) => {
    const was = joint.innerDates.get(kind) ?? null
    const before = joint.relayed.get(kind)
    return [kind, before && was === date ? before : { was, note, at }] as const
  })
  return { ...joint, innerDates: new Map(innerDates.map(({ kind, date }) => [kind, date])), relayed: new Map(relayed) }
}

/** An addendum closes the exception of each county it brings, or completes one that travelled in part. */
function withAddendum(filing: Filing, event: PackageEvent & { type: 'AddendumSubmitted' }, at: string): Filing {
  const { addendum, members } = event
  return { ...filing, addenda: [...filing.addenda, { addendum, members, at }] }
}

function withFiling(joint: JointPackage, kind: DeliverableKind, filing: Filing): JointPackage {
  return { ...joint, filings: new Map(joint.filings).set(kind, filing) }
}

function withFeedback(joint: JointPackage, feedback: Feedback): JointPackage {
  return { ...joint, feedback: new Map(joint.feedback).set(feedback.feedback, feedback) }
}

/** The city's own document goes up with the package: signatures given before it was signed, taken back or stated as missing were not on that. */
function withFilingMoved(joint: JointPackage, kind: DeliverableKind): JointPackage {
  const filing = joint.filings.get(kind)
  return filing?.stage === 'assembled' ? withFiling(joint, kind, { ...filing, ...staleSignatures(filing) }) : joint
}

function filingOf(joint: JointPackage, kind: DeliverableKind): Filing {
  const filing = joint.filings.get(kind)
  if (!filing) throw new Error(`ledger is broken: the package of ${kind} moved before it was assembled`)
  return filing
}

function feedbackOf(joint: JointPackage, feedback: string): Feedback {
  const found = joint.feedback.get(feedback)
  if (!found) throw new Error(`ledger is broken: feedback ${feedback} was answered before it was sent`)
  return found
}
