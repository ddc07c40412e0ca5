import type { Member, PackageException } from '@mingce/domain/joint-package/events'
import type { Filing } from '@mingce/domain/joint-package/evolve'
import type { Added } from '@mingce/domain/joint-package/receipt'
import type { PackageTotals } from '@mingce/domain/joint-package/totals'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { Dispensed, Signing } from '@mingce/domain/submission/four-eyes/signing'
import { type Standing, table } from '../definition.ts'

/** A city's joint package in one round. `division` is the city. */
export type PackageRow = Standing & {
  readonly round: string
  /** What a command sends as `seen`. */
  readonly version: number
}

/** A date the city set for its counties; every office may know it. */
export type InnerDateRow = Standing & {
  readonly round: string
  readonly kind: DeliverableKind
  readonly date: string
  /** The day that stood before; null where none did. */
  readonly was: string | null
  readonly note: string | null
  readonly setAt: Date
}

/** What the city files upward of one deliverable; the province sees it once it was filed. */
export type PackageFilingRow = Standing & {
  readonly round: string
  readonly kind: DeliverableKind
  readonly stage: Filing['stage']
  readonly members: readonly Member[]
  readonly exceptions: readonly PackageException[]
  readonly addenda: Filing['addenda']
  readonly letter: string
  readonly docNumber: string | null
  readonly submittedAt: Date | null
  readonly receipts: Filing['receipts']
  /** What came after the last receipt and has none of its own; null where nothing does. */
  readonly added: Added | null
  readonly totals: PackageTotals
  readonly since: Date
}

/** 会签 of what the city files: its own to know, so the height is 0. */
export type PackageSigningRow = Standing & {
  readonly round: string
  readonly kind: DeliverableKind
  /** Null where nobody is asked now. */
  readonly signing: Signing | null
  /** Everyone who put it together, and so signs nothing of it. */
  readonly assembledBy: readonly string[]
  readonly dispensed: readonly Dispensed[]
}

/** A county's filing that travelled upward, told to that county too. `division` is the county. */
export type PackageMemberRow = Standing & {
  readonly round: string
  readonly city: string
  readonly kind: DeliverableKind
  readonly submission: string
  readonly extent: Member['extent']
  readonly settledParts: number
  readonly returnedParts: number
  /** The addendum it came with, null when it travelled with the package. */
  readonly addendum: string | null
  readonly reportedAt: Date
  readonly confirmedAt: Date | null
}

export type PackageFeedbackRow = Standing & {
  readonly round: string
  readonly feedback: string
  readonly kind: DeliverableKind
  /** Whose document it is on: a county's, or the city's own; null of the package as a whole. */
  readonly about: string | null
  readonly part: string | null
  readonly digest: string | null
  /** Of a section of the city's own document, as it was called when it was written on; else null. */
  readonly heading: string | null
  /** The county's filings that the province had then, in the order in which they arrived. */
  readonly arrived: readonly string[]
  readonly text: string
  readonly sentBy: string
  readonly sentAt: Date
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null
}

const member = {
  round: 'text',
  city: 'text',
  kind: 'text',
  submission: 'text',
  extent: 'text',
  settledParts: 'integer',
  returnedParts: 'integer',
  addendum: 'text',
  reportedAt: 'timestamptz',
  confirmedAt: 'timestamptz',
} as const

export const packageTables = {
  package: table<PackageRow>({ round: 'text', version: 'integer' }),
  packageInnerDate: table<InnerDateRow>({
    round: 'text',
    kind: 'text',
    date: 'date',
    was: 'date',
    note: 'text',
    setAt: 'timestamptz',
  }),
  packageFiling: table<PackageFilingRow>({
    round: 'text',
    kind: 'text',
    stage: 'text',
    members: 'jsonb',
    exceptions: 'jsonb',
    addenda: 'jsonb',
    letter: 'text',
    docNumber: 'text',
    submittedAt: 'timestamptz',
    receipts: 'jsonb',
    added: 'jsonb',
    totals: 'jsonb',
    since: 'timestamptz',
  }),
  packageSigning: table<PackageSigningRow>({
    round: 'text',
    kind: 'text',
    signing: 'jsonb',
    assembledBy: 'jsonb',
    dispensed: 'jsonb',
  }),
  packageMember: table<PackageMemberRow>(member, { indexes: [['round', 'division']] }),
  packageFeedback: table<PackageFeedbackRow>({
    round: 'text',
    feedback: 'text',
    kind: 'text',
    about: 'text',
    part: 'text',
    digest: 'text',
    heading: 'text',
    arrived: 'jsonb',
    text: 'text',
    sentBy: 'text',
    sentAt: 'timestamptz',
    answer: 'jsonb',
  }),
} as const
