import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { api } from './api.ts'

// What the screens ask the server, by the key under which the answer is kept.

/** Which of the county's filings: `n` counts the adjustments within a round, from 1. */
export type FilingName = { readonly round: string; readonly kind: DeliverableKind; readonly n: number }

/** A post that can be handed over. */
export type CountyPost = 'drafter' | 'checker' | 'leader'
export const handoverQuestion = (role: CountyPost) => ({
  queryKey: ['handover', role],
  queryFn: () => api.handover.query({ role }),
})
export const roundsQuestion = { queryKey: ['rounds'], queryFn: () => api.round.list.query() }
export const roundQuestion = (round: string) => ({
  queryKey: ['round', round],
  queryFn: () => api.round.open.query({ round }),
})

export const listsQuestion = { queryKey: ['duty lists'], queryFn: () => api.dutyLists.open.query() }
export const draftQuestion = { queryKey: ['draft'], queryFn: () => api.catalog.draft.query() }
/** 一刀切 of the own draft; `digest` is the text that was asked of. */
export const uniformityQuestion = { queryKey: ['uniformity'], queryFn: () => api.catalog.uniformity.query() }
export const itemUniformityQuestion = (item: string, digest: string) => ({
  queryKey: ['uniformity', item, digest],
  queryFn: () => api.catalog.itemUniformity.query({ item }),
})
/** The same of what is being written; what is known of the words before stands until it is answered. */
export const writtenUniformityQuestion = (item: string, content: DisclosureItem) => ({
  queryKey: ['uniformity', item, content],
  queryFn: () => api.catalog.itemUniformity.query({ item, content }),
  gcTime: 0,
})
/** The pages that stand, each as it was found last. */
export const pagesQuestion = { queryKey: ['pages'], queryFn: () => api.catalog.pages.query() }
export const versionsQuestion = { queryKey: ['versions'], queryFn: () => api.catalog.versions.query() }
export const textsQuestion = (digests: readonly string[]) => ({
  queryKey: ['texts', digests],
  queryFn: () => api.catalog.texts.query({ digests: [...digests] }),
  enabled: digests.length > 0,
})
export const evidenceQuestion = { queryKey: ['evidence'], queryFn: () => api.catalog.evidence.query() }
export const importsQuestion = { queryKey: ['imports'], queryFn: () => api.catalog.imports.query() }
/** Which formats the server makes papers in. */
export const paperFormatsQuestion = { queryKey: ['paper formats'], queryFn: () => api.papers.formats.query() }
export const requestFactsQuestion = (filing: FilingName) => ({
  queryKey: ['request facts', filing],
  queryFn: () => api.papers.request.query({ filing }),
})
export const documentPaperQuestion = (filing: FilingName) => ({
  queryKey: ['document paper', filing],
  queryFn: () => api.papers.document.query({ filing }),
})
export const passagesQuestion = (filing: FilingName) => ({
  queryKey: ['passages', filing],
  queryFn: () => api.filing.passages.query({ filing }),
})
/** 上一轮审定稿 of a plan or a summary. */
export const formerQuestion = (filing: FilingName) => ({
  queryKey: ['former document', filing],
  queryFn: () => api.filing.former.query({ filing }),
  staleTime: 600_000, // ms
})
export const lawsQuestion = { queryKey: ['laws'], queryFn: () => api.law.registry.query() }
/** 条文 of one law, every version. */
export const articlesOf = (law: string) => api.law.articles.query({ law })
export const lawChangesQuestion = { queryKey: ['law changes'], queryFn: () => api.law.changes.query() }
export const lawsWaitingQuestion = { queryKey: ['law changes', 'waiting'], queryFn: () => api.law.waiting.query() }
export const guideUpgradeQuestion = { queryKey: ['guide upgrade'], queryFn: () => api.guideUpgrade.open.query() }
export const upgradeWaitingQuestion = {
  queryKey: ['guide upgrade', 'waiting'],
  queryFn: () => api.guideUpgrade.waiting.query(),
}
export type GuideUpgrade = Awaited<ReturnType<typeof guideUpgradeQuestion.queryFn>>
export const guidesQuestion = { queryKey: ['guides'], queryFn: () => api.catalog.guides.query() }
export const guideQuestion = (guide: string) => ({
  queryKey: ['guide', guide],
  queryFn: () => api.catalog.guide.query({ guide }),
})

export const filingQuestion = (filing: FilingName) => ({
  queryKey: ['filing', filing],
  queryFn: () => api.filing.open.query({ filing }),
})
export const outlookQuestion = (filing: FilingName) => ({
  queryKey: ['outlook', filing],
  queryFn: () => api.filing.outlook.query({ filing }),
})
export const feedbackQuestion = (filing: FilingName) => ({
  queryKey: ['feedback', filing],
  queryFn: () => api.filing.feedback.query({ filing }),
})
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
export const trailQuestion = (filing: FilingName) => ({
  queryKey: ['trail', filing],
  queryFn: () => api.filing.trail.query({ filing }),
})

export type ListsOpened = Awaited<ReturnType<typeof api.dutyLists.open.query>>
export type LawSweep = Awaited<ReturnType<typeof api.law.changes.query>>[number]
export type Handover = Awaited<ReturnType<typeof api.handover.query>>
export type RoundHead = Awaited<ReturnType<typeof api.round.list.query>>[number]
export type RoundOpened = Awaited<ReturnType<typeof api.round.open.query>>
export type Draft = NonNullable<Awaited<ReturnType<typeof api.catalog.draft.query>>>
export type DraftItem = Draft['items'][number]
export type ItemUniformity = NonNullable<Awaited<ReturnType<typeof api.catalog.itemUniformity.query>>>
export type SettledVersion = Awaited<ReturnType<typeof api.catalog.versions.query>>[number]
export type GuideHead = Awaited<ReturnType<typeof api.catalog.guides.query>>[number]
export type GuideRow = Awaited<ReturnType<typeof api.catalog.guide.query>>[number]
export type FilingSheet = NonNullable<Awaited<ReturnType<typeof api.filing.open.query>>>
export type FilingPart = FilingSheet['parts'][number]
export type FilingComment = FilingSheet['comments'][number]
export type Outlook = Awaited<ReturnType<typeof api.filing.outlook.query>>
