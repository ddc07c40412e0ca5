import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Deadline } from '@mingce/domain/deadline/deadline'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { DisclosureOutcome, ItemDecision } from '@mingce/domain/submission/events'
import type { PaperFiling } from '@mingce/domain/submission/paper'
import type { CarriedPart } from '@mingce/domain/submission/part'
import type { PublicNotice } from '@mingce/domain/submission/public-notice/public-notice'
import type { Answer, Exchange } from '@mingce/domain/submission/remarks/comment'
import type { CommentKind } from '@mingce/domain/submission/remarks/remark-events'
import type { SuggestedValue } from '@mingce/domain/submission/remarks/suggested-value'
import type { SectionFile } from '@mingce/domain/submission/section-files'
import type { PartDisclosure, Returned, Signed, Stage } from '@mingce/domain/submission/state'
import { type Height, type Standing, table } from '../definition.ts'
import { clockTables } from './clock.ts'
import { fourEyesTables } from './four-eyes.ts'
import { paperTables } from './papers.ts'
import { recordTables } from './records.ts'

/** `own`: what the county has and was told, for the county alone. `filed`: what the city and the province know. */
export type View = 'own' | 'filed'

/** What the city knows of a filing its county knows too, unless it was not sent yet. */
export function heightOf(view: View, isUnsent = false): Height {
  if (view === 'own') return 0
  return isUnsent ? 4 : 2
}

/** The head of a submission, once a view: what seldom changes of it. */
export type FilingRow = Standing & {
  readonly view: View
  readonly round: string
  readonly kind: DeliverableKind
  readonly n: number
  readonly stage: Stage
  readonly turn: number
  readonly preparedBy: string | null
  readonly checked: 'awaited' | 'passed' | 'sent_back' | null
  readonly disclosureReview: DisclosureOutcome | null
  readonly submittedAt: Date | null
  readonly firstSubmittedAt: Date | null
  readonly acceptBy: Deadline | null
  readonly reviewBy: Deadline | null
  /** 停表: since when the clock stands still, null while it runs. */
  readonly stoppedOn: string | null
  readonly returned: Returned | null
  /** The last 公示. */
  readonly notice: PublicNotice | null
  /** What came on paper, by the turn in which it is entered. */
  readonly papers: readonly PaperFiling[]
  readonly decided: Signed | null
  readonly since: Date | null
  readonly partCount: number
  readonly scopeCount: number
}

/** What changes of it at every event, kept apart so that a comment does not write the deadlines anew. */
export type FilingProgressRow = Standing & {
  readonly view: View
  /** What a command sends as `seen`. */
  readonly version: number
  readonly settledCount: number
  readonly mustFixOpen: number
  /** Of the texts that would travel upward. */
  readonly textsDigest: string
}

/** One item or section of a filing, and what the city said of it. */
export type FilingPartRow = Standing & {
  readonly view: View
  readonly part: string
  /** From 1. */
  readonly ordinal: number
  readonly digest: string
  readonly inScope: boolean
  /** Where an approval that still holds was given. */
  readonly carried: CarriedPart['from'] | null
  readonly decision: ItemDecision | null
  readonly reason: string | null
  readonly change: DisclosureItem | null
  readonly consent: 'awaited' | 'given' | 'declined' | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decidedTurn: number | null
  /** The text that the opinion is on. */
  readonly decidedDigest: string | null
  /** The text has moved since the decision, which no longer counts. */
  readonly stale: boolean
  readonly settled: boolean
  /** The county's answer to the opinion on the part as a whole. */
  readonly answer: Answer | null
  /** 公开审查 of this part alone; within the county. */
  readonly disclosure: PartDisclosure | null
  /** Of a plan or summary; null for an item of a catalog, whose text stands in `catalog_text` by its digest. */
  readonly heading: string | null
  readonly text: string | null
  /** What stands with a section of it. */
  readonly files: readonly SectionFile[]
}

export type FilingCommentRow = Standing & {
  readonly view: View
  readonly comment: string
  readonly part: string
  readonly element: string | null
  readonly kind: CommentKind
  readonly text: string
  readonly suggestion: string | null
  readonly suggestedValue: SuggestedValue | null
  readonly writtenBy: string
  readonly writtenAt: Date
  readonly turn: number
  /** The text of the part it was written on. */
  readonly digest: string
  readonly sent: boolean
  /** What was said to and fro before, oldest first. */
  readonly exchanges: readonly Exchange[]
  readonly answer: Answer | null
  readonly resolved: boolean
}

/** 内部意见: of the city's office alone. */
export type FilingNoteRow = Standing & {
  readonly note: string
  /** Null for one on the filing as a whole. */
  readonly part: string | null
  readonly text: string
  readonly writtenBy: string
  readonly writtenAt: Date
  readonly turn: number
}

export const filingTables = {
  ...fourEyesTables,
  ...clockTables,
  ...paperTables,
  ...recordTables,
  filing: table<FilingRow>(
    {
      view: 'text',
      round: 'text',
      kind: 'text',
      n: 'integer',
      stage: 'text',
      turn: 'integer',
      preparedBy: 'text',
      checked: 'text',
      disclosureReview: 'text',
      submittedAt: 'timestamptz',
      firstSubmittedAt: 'timestamptz',
      acceptBy: 'jsonb',
      reviewBy: 'jsonb',
      stoppedOn: 'date',
      returned: 'jsonb',
      notice: 'jsonb',
      papers: 'jsonb',
      decided: 'jsonb',
      since: 'timestamptz',
      partCount: 'integer',
      scopeCount: 'integer',
    },
    { indexes: [['division', 'round']] },
  ),
  filingProgress: table<FilingProgressRow>({
    view: 'text',
    version: 'integer',
    settledCount: 'integer',
    textsDigest: 'text',
    mustFixOpen: 'integer',
  }),
  filingPart: table<FilingPartRow>({
    view: 'text',
    part: 'text',
    ordinal: 'integer',
    digest: 'text',
    inScope: 'boolean',
    carried: 'jsonb',
    decision: 'text',
    reason: 'text',
    change: 'jsonb',
    consent: 'text',
    decidedBy: 'text',
    decidedAt: 'timestamptz',
    decidedTurn: 'integer',
    decidedDigest: 'text',
    stale: 'boolean',
    settled: 'boolean',
    answer: 'jsonb',
    disclosure: 'jsonb',
    heading: 'text',
    text: 'text',
    files: 'jsonb',
  }),
  filingComment: table<FilingCommentRow>({
    view: 'text',
    comment: 'text',
    part: 'text',
    element: 'text',
    kind: 'text',
    text: 'text',
    suggestion: 'text',
    suggestedValue: 'jsonb',
    writtenBy: 'text',
    writtenAt: 'timestamptz',
    turn: 'integer',
    digest: 'text',
    sent: 'boolean',
    exchanges: 'jsonb',
    answer: 'jsonb',
    resolved: 'boolean',
  }),
  filingNote: table<FilingNoteRow>({
    note: 'text',
    part: 'text',
    text: 'text',
    writtenBy: 'text',
    writtenAt: 'timestamptz',
    turn: 'integer',
  }),
} as const
