import type { DivisionCode } from '@mingce/domain/authority/division'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { heavy } from '@mingce/ui/live'
import { api } from './api.ts'

// What the screens ask the server, by the key under which the answer is kept.

/** Which filing of which county: `n` counts the adjustments within a round, from 1. */
export type FilingName = {
  readonly round: string
  readonly division: DivisionCode
  readonly kind: DeliverableKind
  readonly n: number
}

/** Whose published items of the city's counties others borrowed. */
export const reuseQuestion = { queryKey: ['reuse'], queryFn: () => api.lens.reuse.query() }
export const roundsQuestion = { queryKey: ['rounds'], queryFn: () => api.rounds.query() }
/** `on`: as of the end of that day, "2021-10-08"; empty for now. */
export const boardQuestion = (round: string, on = '') => ({
  queryKey: ['board', round, on],
  queryFn: () => api.board.query({ round, ...(on !== '' && { on }) }),
})
/** What of the city’s own is still to be written, signed or filed. */
export const ownDutiesQuestion = { queryKey: ['own duties'], queryFn: () => api.package.own.duties.query() }
export type OwnDuty = Awaited<ReturnType<typeof ownDutiesQuestion.queryFn>>[number]
/** 条文 of one law, every version. */
export const articlesOf = (law: string) => api.lawArticles.query({ law })
export const lawsQuestion = { queryKey: ['laws'], queryFn: () => api.laws.query(), staleTime: 60_000 } // ms
/** 不采纳 of a county's, after changes of laws. */
export const lawDeclinesQuestion = (division: DivisionCode) => ({
  queryKey: ['law declines', division],
  queryFn: () => api.lawDeclines.query({ division }),
})
/** 依据变动: what changes of laws ask of the city's counties. */
export const lawSweepsQuestion = { queryKey: ['sweeps'], queryFn: () => api.lawSweep.list.query() }
export const lawSweepQuestion = (law: string, change: number) => ({
  queryKey: ['sweep', law, change],
  queryFn: () => api.lawSweep.open.query({ law, change }),
})
export const guideUpgradeQuestion = { queryKey: ['guide upgrade'], queryFn: () => api.guideUpgrade.query() }
export const guidesQuestion = { queryKey: ['guides'], queryFn: () => api.guides.query(), staleTime: 600_000 } // ms
export const guideQuestion = (guide: string) => ({
  queryKey: ['guide', guide],
  queryFn: () => api.guide.query({ guide }),
  staleTime: 600_000, // ms
})

export const filingQuestion = (filing: FilingName) => ({
  queryKey: ['filing', filing],
  queryFn: () => api.filing.open.query({ filing }),
})
/** 公布情况 of the version that a filing settled. */
export const publicationQuestion = (filing: FilingName) => ({
  queryKey: ['filing publication', filing],
  queryFn: () => api.filing.publication.query({ filing }),
})
/** Every text of a filing that lay before the city; another turn, or another version settled, makes it another question. */
export const versionsQuestion = (filing: FilingName, { turn, stage }: Pick<FilingSheet['head'], 'turn' | 'stage'>) => ({
  queryKey: ['filing versions', filing, turn, stage],
  queryFn: () => api.filing.versions.query({ filing }),
  staleTime: 'static' as const,
})
/** 上一轮审定稿 of a plan or a summary; of a catalog there is none. */
export const formerQuestion = (filing: FilingName) => ({
  queryKey: ['former document', filing],
  queryFn: () => api.filing.former.query({ filing }),
  staleTime: 600_000, // ms
  enabled: filing.kind !== 'disclosure_catalog',
})
/** What this person has seen and put aside: nobody else changes it. */
export const marksQuestion = (filing: FilingName) => ({
  queryKey: ['reading marks', filing],
  queryFn: () => api.filing.marks.query({ filing }),
  staleTime: 'static' as const,
})
export const evidenceQuestion = ({ division }: Pick<FilingName, 'division'>) => ({
  queryKey: ['evidence', division],
  queryFn: () => api.filing.evidence.query({ division }),
})
/** The published pages of a county, each as it was found last. */
export const pagesQuestion = (division: string) => ({
  queryKey: ['pages', division],
  queryFn: () => api.checks.pages.query({ division }),
  staleTime: 60_000, // ms
  meta: heavy,
})
export const outlookQuestion = (filing: FilingName) => ({
  queryKey: ['outlook', filing],
  queryFn: () => api.filing.outlook.query({ filing }),
})
/** Who holds which post of the own bureau. */
export const colleaguesQuestion = { queryKey: ['colleagues'], queryFn: () => api.fourEyes.colleagues.query() }
export const awaitedQuestion = (round: string) => ({
  queryKey: ['before filing', 'awaited', round],
  queryFn: () => api.beforeFiling.awaited.query({ round }),
})
export const notesQuestion = (round: string) => ({
  queryKey: ['before filing', round],
  queryFn: () => api.beforeFiling.open.query({ round }),
})
export const clockQuestion = (filing: FilingName) => ({
  queryKey: ['clock', filing],
  queryFn: () => api.clock.open.query({ filing }),
})
export const feedbackQuestion = (filing: FilingName) => ({
  queryKey: ['feedback', filing],
  queryFn: () => api.filing.feedback.query({ filing }),
})
export const trailQuestion = (filing: FilingName) => ({
  queryKey: ['trail', filing],
  queryFn: () => api.filing.trail.query({ filing }),
})

/** Which formats the server makes papers in. */
export const paperFormatsQuestion = { queryKey: ['paper formats'], queryFn: () => api.papers.formats.query() }
export const opinionFactsQuestion = (filing: FilingName) => ({
  queryKey: ['opinion facts', filing],
  queryFn: () => api.papers.opinion.query({ filing }),
})
export const assembledReportQuestion = (round: string, kind: DeliverableKind) => ({
  queryKey: ['assembled report', round, kind],
  queryFn: () => api.papers.assembled.query({ round, kind }),
})
export const reportFactsQuestion = (round: string, kind: DeliverableKind) => ({
  queryKey: ['report facts', round, kind],
  queryFn: () => api.papers.report.query({ round, kind }),
})

export const recordsQuestion = { queryKey: ['records'], queryFn: () => api.records.query() }
export const packageQuestion = (round: string) => ({
  queryKey: ['package', round],
  queryFn: () => api.package.open.query({ round }),
})
/** What the system can put into the city's own document. */
export const ownPassagesQuestion = (round: string, kind: DocumentKind) => ({
  queryKey: ['own passages', round, kind],
  queryFn: () => api.package.own.passages.query({ round, kind }),
})
/** What of the city's own went up in an earlier round. */
export const formerOwnQuestion = (round: string, kind: DocumentKind) => ({
  queryKey: ['former own', round, kind],
  queryFn: () => api.package.own.former.query({ round, kind }),
  staleTime: 600_000, // ms
})
export const ownPaperQuestion = (round: string, kind: DocumentKind) => ({
  queryKey: ['own paper', round, kind],
  queryFn: () => api.papers.own.query({ round, kind }),
})
export const packageSignersQuestion = (round: string, kind: DeliverableKind) => ({
  queryKey: ['package signers', round, kind],
  queryFn: () => api.package.signing.signers.query({ round, kind }),
})
/** Of one deliverable, or of all three. */
export const packageTrailQuestion = (round: string, kind?: DeliverableKind) => ({
  queryKey: ['package trail', round, kind],
  queryFn: () => api.package.trail.query({ round, kind }),
})

export type RoundHead = Awaited<ReturnType<typeof api.rounds.query>>[number]
export type Board = NonNullable<Awaited<ReturnType<typeof api.board.query>>>
export type BoardCell = Board['cells'][number]
export type GuideRow = Awaited<ReturnType<typeof api.guide.query>>[number]
export type FilingSheet = NonNullable<Awaited<ReturnType<typeof api.filing.open.query>>>
export type Colleague = Awaited<ReturnType<typeof api.fourEyes.colleagues.query>>['colleagues'][number]
export type FilingPart = FilingSheet['parts'][number]
export type FilingComment = FilingSheet['comments'][number]
export type FilingVersions = Awaited<ReturnType<typeof api.filing.versions.query>>
export type ReadingMark = Awaited<ReturnType<typeof api.filing.marks.query>>['marks'][number]
export type Outlook = Awaited<ReturnType<typeof api.filing.outlook.query>>
export type FilingTrailEntry = Awaited<ReturnType<typeof api.filing.trail.query>>['entries'][number]
export type RecordSent = Awaited<ReturnType<typeof api.records.query>>[number]
export type PackageOpened = Awaited<ReturnType<typeof api.package.open.query>>
export type JointPackage = NonNullable<PackageOpened['joint']>
export type PackageFiling = JointPackage['filings'][number]
export type Feedback = JointPackage['feedback'][number]
export type CountyFiling = PackageOpened['submissions'][number]
