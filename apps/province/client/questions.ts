import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Lateness } from '@mingce/domain/board/lateness'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { FilingName } from './addresses.ts'
import { api } from './api.ts'

// What the screens ask the server, by the key under which the answer is kept.

export const roundsQuestion = { queryKey: ['rounds'], queryFn: () => api.round.list.query() }
/** @param on a past day, "2021-10-08"; empty for now */
export const boardQuestion = (round: string, on = '') => ({
  queryKey: ['board', round, on],
  queryFn: () => api.round.board.query({ round, ...(on !== '' && { on }) }),
})
/** @param on a past day, "2021-10-08"; empty for now */
export const gridQuestion = (round: string, on: string) => ({
  queryKey: ['grid', round, on],
  queryFn: () => api.grid.counties.query({ round, ...(on !== '' && { on }) }),
})
export const columnQuestion = (round: string, column: string, on: string) => ({
  queryKey: ['column', round, column, on],
  queryFn: () => api.grid.column.query({ round, column, ...(on !== '' && { on }) }),
})
/** Whose published items others borrowed. */
export const reuseQuestion = { queryKey: ['reuse'], queryFn: () => api.lens.reuse.query() }
/** The guidance comes with one city's counties alone. */
export const supervisionQuestion = (round: string, city: DivisionCode | undefined) => ({
  queryKey: ['supervision', round, city],
  queryFn: () => api.supervision.open.query({ round, ...(city && { city }) }),
})
export const innerDatesQuestion = (round: string) => ({
  queryKey: ['innerDates', round],
  queryFn: () => api.round.innerDates.query({ round }),
})
export const recordCountsQuestion = (round: string) => ({
  queryKey: ['record counts', round],
  queryFn: () => api.round.records.query({ round }),
})
/** 市（州）本级 of a round. */
export const ownQuestion = (round: string) => ({
  queryKey: ['own', round],
  queryFn: () => api.round.own.query({ round }),
})
export const packagesQuestion = (round: string) => ({
  queryKey: ['packages', round],
  queryFn: () => api.package.list.query({ round }),
})
export const packageQuestion = (round: string, city: DivisionCode) => ({
  queryKey: ['package', round, city],
  queryFn: () => api.package.open.query({ round, city }),
})
export const packageTrailQuestion = (of: { round: string; city: DivisionCode; kind: DeliverableKind }) => ({
  queryKey: ['package trail', of],
  queryFn: () => api.package.trail.query(of),
})
/** What of a round's joint filings came on paper. */
export const packagePapersQuestion = (round: string) => ({
  queryKey: ['package', round, 'papers'],
  queryFn: () => api.package.papers.query({ round }),
})
export const annexQuestion = (round: string, city: DivisionCode, kind: DeliverableKind) => ({
  queryKey: ['package', round, city, 'annex', kind],
  queryFn: () => api.package.annex.query({ round, city, kind }),
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
export const guidesQuestion = { queryKey: ['guides'], queryFn: () => api.guide.list.query() }
export type GuideHead = Awaited<ReturnType<typeof guidesQuestion.queryFn>>[number]
/** Every row of a version of the guide, with 省厅说明 of it. */
export const guideRowsQuestion = (guide: string) => ({
  queryKey: ['guide rows', guide],
  queryFn: () => api.guide.rows.query({ guide }),
})
export type GuideRow = Awaited<ReturnType<ReturnType<typeof guideRowsQuestion>['queryFn']>>[number]
export const guideUpgradeQuestion = { queryKey: ['guide upgrade'], queryFn: () => api.guide.upgrade.query() }
export type GuideUpgrade = NonNullable<Awaited<ReturnType<typeof guideUpgradeQuestion.queryFn>>>
export const guideVersionsQuestion = { queryKey: ['guide versions'], queryFn: () => api.guide.versions.query() }
export type GuideVersions = Awaited<ReturnType<typeof guideVersionsQuestion.queryFn>>
export const lawsQuestion = { queryKey: ['laws'], queryFn: () => api.law.list.query() }
/** Every law as it is registered, against which citations are held. */
export const registryQuestion = {
  queryKey: ['law registry'],
  queryFn: () => api.law.registry.query(),
  staleTime: 60_000, // ms
}
/** 条文 of one law, every version. */
export const articlesOf = (law: string) => api.law.articles.query({ law })
/** 不采纳 of a county's, after changes of laws. */
export const lawDeclinesQuestion = (division: DivisionCode) => ({
  queryKey: ['law declines', division],
  queryFn: () => api.law.declines.query({ division }),
})
/** 条文 of one law, every version; while a newer one is asked for, those of the version before. */
export const articlesQuestion = ({ id, version }: Pick<Law, 'id' | 'version'>) => ({
  queryKey: ['law articles', id, version],
  queryFn: () => api.law.articles.query({ law: id }),
  placeholderData: (before: Articles | undefined, of: { readonly queryKey: readonly unknown[] } | undefined) =>
    of?.queryKey[1] === id ? before : undefined,
})
export const sweepQuestion = (law: string, change: number) => ({
  queryKey: ['sweep', law, change],
  queryFn: () => api.law.sweep.query({ law, change }),
})
export const calendarYearsQuestion = { queryKey: ['calendar', 'years'], queryFn: () => api.calendar.years.query() }
export const calendarPendingQuestion = {
  queryKey: ['calendar', 'pending'],
  queryFn: () => api.calendar.pending.query(),
}
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
export const evidenceQuestion = ({ division }: Pick<FilingName, 'division'>) => ({
  queryKey: ['evidence', division],
  queryFn: () => api.filing.evidence.query({ division }),
})
export const itemNamesQuestion = { queryKey: ['itemNames'], queryFn: () => api.item.names.query() }
export const itemAcrossQuestion = (category: string, name: string) => ({
  queryKey: ['itemAcross', category, name],
  queryFn: () => api.item.across.query({ category, name }),
})
export const lensQuestion = ({ division, item, digest }: Pick<PeerItem, 'division' | 'item' | 'digest'>) => ({
  queryKey: ['lens', division, item, digest],
  queryFn: () => api.lens.item.query({ division, part: item, digest }),
})
export const appointmentsQuestion = (authority: DivisionCode) => ({
  queryKey: ['appointments', authority],
  queryFn: () => api.post.appointments.query({ authority }),
})

export type LawList = Awaited<ReturnType<typeof api.law.list.query>>
export type SupervisedCounty = Awaited<ReturnType<typeof api.supervision.open.query>>['counties'][number]
export type Law = LawList['registry'][number]
type Articles = Awaited<ReturnType<typeof api.law.articles.query>>
export type ArticledLaw = Law & { readonly articles: Articles }
export type RoundHead = Awaited<ReturnType<typeof api.round.list.query>>[number]
type BoardSent = NonNullable<Awaited<ReturnType<typeof api.round.board.query>>>
/** `lateness` once the board was read by its dates. */
export type BoardCell = BoardSent['cells'][number] & { readonly lateness?: Lateness | null | undefined }
export type OwnCell = BoardSent['ofCities'][number] & { readonly lateness?: Lateness | null | undefined }
export type Board = Omit<BoardSent, 'cells' | 'ofCities'> & {
  readonly cells: readonly BoardCell[]
  readonly ofCities: readonly OwnCell[]
}
export type RecordCount = Awaited<ReturnType<ReturnType<typeof recordCountsQuestion>['queryFn']>>[number]
export type Grid = NonNullable<Awaited<ReturnType<typeof api.grid.counties.query>>>
export type Column = NonNullable<Awaited<ReturnType<typeof api.grid.column.query>>>
export type ColumnItem = Column['items'][number]
export type JointPackage = NonNullable<Awaited<ReturnType<typeof api.package.open.query>>>
export type PackageFiling = JointPackage['filings'][number]
export type ListedPackage = Awaited<ReturnType<typeof api.package.list.query>>[number]
export type PackagePaper = Awaited<ReturnType<typeof api.package.papers.query>>[number]
export type Feedback = JointPackage['feedback'][number]
export type FilingSheet = NonNullable<Awaited<ReturnType<typeof api.filing.open.query>>>
export type PeerItem = Awaited<ReturnType<typeof api.item.across.query>>[number]
export type Appointment = Awaited<ReturnType<typeof api.post.appointments.query>>[number]
export type CalendarYearSent = Awaited<ReturnType<typeof api.calendar.years.query>>[number]
type Previewed = Awaited<ReturnType<typeof api.calendar.preview.query>>
/** What a calendar moves; the days of the rounds with it where it is not published yet. */
export type MovedDates = Omit<Previewed, 'readAnew'> & Partial<Pick<Previewed, 'readAnew'>>
