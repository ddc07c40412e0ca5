import type { DisclosureItem } from '../catalog/item.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Reminder } from '../reminder/reminder.ts'
import { type FilingClock, freshClock } from './clock/clock.ts'
import type { DisclosureOutcome, ItemDecision, ReferralBody } from './events.ts'
import type { Override } from './four-eyes/override.ts'
import type { Recusal } from './four-eyes/recusal.ts'
import type { Dispensed, Signing } from './four-eyes/signing.ts'
import type { PaperFiling } from './paper/paper.ts'
import type { CarriedPart, Part } from './part.ts'
import type { PublicNotice } from './public-notice/public-notice.ts'
import type { ForRecord } from './record/for-record.ts'
import type { Answer, Comment, InternalNote } from './remarks/comment.ts'
import type { SectionFile } from './section-files.ts'

export const stages = [
  'draft',
  'checking',
  'submitted',
  'under_review',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
  /** 备案: settled without examination. */
  'recorded_only',
] as const
export type Stage = (typeof stages)[number]

/** Whether the county has it and its text may still change: never handed on, taken back, or sent back. */
export function isWithCounty(stage: Stage): boolean {
  return stage === 'draft' || stage === 'checking' || stage === 'returned' || stage === 'withdrawn'
}

/** A section of a plan or summary. `editors` are the accounts that wrote it since the last 审定. */
export type Section = {
  readonly section: string
  readonly heading: string
  readonly text: string
  readonly digest: string
  readonly editors: readonly string[]
}

/** What a reviewer proposed for a part, on the text they saw. */
export type Proposal = {
  readonly digest: string
  readonly decision: ItemDecision
  readonly reason: string | null
  readonly change: DisclosureItem | null
  readonly by: string
  readonly at: string
  readonly turn: number
  readonly consent: 'awaited' | 'given' | 'declined' | null
  /** The batch in which it was made; absent for one that was made by itself. */
  readonly batch?: string
}

/** 公开审查 of one part: what was found on which text, and, of one referred upward, what came back. */
export type PartDisclosure = {
  readonly digest: string
  readonly outcome: DisclosureOutcome
  readonly opinion: string
  readonly referredTo: ReferralBody | null
  readonly by: string
  readonly at: string
  readonly ruling: { readonly ruledBy: string; readonly docNumber: string | null; readonly ruledOn: string } | null
}

/** The city's words with what it decided on the whole, by whom, and in whose place (代办); null for one's own act. */
export type Signed = {
  readonly opinion: string
  readonly by: string
  readonly onBehalfOf: string | null
  readonly at: string
}

/** What the city sent back, and its words with it. */
export type Returned = Signed & { readonly parts: readonly string[] }

/** The last return until the city accepts what answers it: `texts` are what it was about, `turn` the filing they came with. */
export type StandingReturn = {
  readonly returned: Returned
  readonly turn: number
  readonly texts: readonly Part[]
}

/**
 * One deliverable on its way from the county's desk to the city's 审定. `version` counts its events, internal notes and reminders aside; `turn` its filings.
 * `parts` are what was last prepared or filed, `filed` what the city has; `scope` are those it must look at, `carried` those
 * whose approval still holds. `answers` are the county's to an opinion on a part as a whole, by part.
 */
export type Submission = {
  readonly stage: Stage
  readonly version: number
  readonly turn: number
  readonly sections: ReadonlyMap<string, Section>
  /** What stands with the sections, by attachment. */
  readonly files: ReadonlyMap<string, SectionFile>
  readonly parts: readonly Part[]
  readonly filed: readonly Part[]
  /** What the city took up last before this filing; empty where it took up none. */
  readonly filedBefore: readonly Part[]
  readonly scope: readonly string[]
  readonly carried: readonly CarriedPart[]
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly comments: ReadonlyMap<string, Comment>
  readonly answers: ReadonlyMap<string, Answer>
  /** 内部意见, the city's own. */
  readonly notes: ReadonlyMap<string, InternalNote>
  readonly preparedBy: string | null
  /** Who let it pass the county's own check; null while nobody has. */
  readonly checkedBy: string | null
  readonly check: 'awaited' | 'passed' | 'sent_back' | null
  readonly disclosureReview: DisclosureOutcome | null
  /** By part; a part without one of its own falls under the review of the whole. */
  readonly disclosures: ReadonlyMap<string, PartDisclosure>
  readonly submittedAt: string | null
  readonly firstSubmittedAt: string | null
  readonly acceptBy: Deadline | null
  readonly reviewBy: Deadline | null
  readonly clock: FilingClock
  /** What is back on the county's desk; of an answer that was taken back, what it answered. */
  readonly returned: Returned | null
  readonly standingReturn: StandingReturn | null
  readonly decided: Signed | null
  /** 会签 of this turn; null where nobody asked for it. */
  readonly signing: Signing | null
  readonly dispensed: readonly Dispensed[]
  /** 回避, by account. */
  readonly recusals: ReadonlyMap<string, Recusal>
  readonly overrides: ReadonlyMap<string, Override>
  /** 备案; null where it was filed for examination. */
  readonly forRecord: ForRecord | null
  /** What came on paper, by the turn in which it is entered. */
  readonly papers: readonly PaperFiling[]
  /** The last 公示; null where there was none. */
  readonly notice: PublicNotice | null
  /** The last 催办; null where there was none. */
  readonly reminder: Reminder | null
  /** When the stage last moved, UTC. */
  readonly since: string | null
}

export const unfiled: Submission = {
  stage: 'draft',
  version: 0,
  turn: 0,
  sections: new Map(),
  files: new Map(),
  parts: [],
  filed: [],
  filedBefore: [],
  scope: [],
  carried: [],
  proposals: new Map(),
  comments: new Map(),
  answers: new Map(),
  notes: new Map(),
  preparedBy: null,
  checkedBy: null,
  check: null,
  disclosureReview: null,
  disclosures: new Map(),
  submittedAt: null,
  firstSubmittedAt: null,
  acceptBy: null,
  reviewBy: null,
  clock: freshClock,
  returned: null,
  standingReturn: null,
  decided: null,
  signing: null,
  dispensed: [],
  recusals: new Map(),
  overrides: new Map(),
  forRecord: null,
  papers: [],
  notice: null,
  reminder: null,
  since: null,
}

/** The parts that the city took up last (签收): what was withdrawn before that it never examined. */
export function takenUp({ filed, filedBefore, reviewBy }: Submission): readonly Part[] {
  return reviewBy === null ? filedBefore : filed
}

/** A part's proposal when it was made on the text that is filed now; an older one is stale and does not count. */
export function standingProposal(submission: Submission, { part, digest }: Part): Proposal | undefined {
  const proposal = submission.proposals.get(part)
  return proposal?.digest === digest ? proposal : undefined
}

/**
 * Whether a part may be settled: proposed for approval in this turn (a change with the county's consent), or carried over
 * with the same text. A proposal of this turn weighs more than what was carried.
 */
export function isSettled(submission: Submission, part: Part): boolean {
  const proposal = standingProposal(submission, part)
  if (proposal?.turn !== submission.turn) return carriedApproval(submission, part) !== undefined
  return (
    proposal.decision === 'approve' || (proposal.decision === 'approve_with_change' && proposal.consent === 'given')
  )
}

/** The earlier approval of exactly this text that the filing carries, if any. */
export function carriedApproval(submission: Submission, { part, digest }: Part): CarriedPart | undefined {
  return submission.carried.find((each) => each.part === part && each.digest === digest)
}

/** The must-fix comments that nobody resolved, on parts that are still filed. */
export function openMustFix(submission: Submission): readonly Comment[] {
  const filed = new Set(submission.parts.map((each) => each.part))
  return [...submission.comments.values()].filter(
    (each) => each.kind === 'must_fix' && !each.resolved && filed.has(each.part),
  )
}

/** Whether nothing more comes of a filing in its own course: settled, filed for record, or refused. */
export function isOver(stage: Stage): boolean {
  return stage === 'approved' || stage === 'recorded_only' || stage === 'rejected'
}
