import { api } from '../api.ts'

// What is asked about 借鉴.

export const offersQuestion = (item: string, digest: string) => ({
  queryKey: ['offers', item, digest],
  queryFn: () => api.borrowing.offers.query({ item }),
})
export const searchQuestion = (words: string) => ({
  queryKey: ['published', words],
  queryFn: () => api.borrowing.search.query({ words }),
  enabled: words !== '',
})
/** 亮点库. */
export const libraryQuestion = { queryKey: ['library'], queryFn: () => api.borrowing.library.query() }
export const borrowedQuestion = { queryKey: ['borrowed'], queryFn: () => api.borrowing.own.query() }
export const reuseQuestion = { queryKey: ['reuse'], queryFn: () => api.borrowing.reuse.query() }

export type Found = Awaited<ReturnType<typeof api.borrowing.search.query>>[number]
export type LibraryItem = Awaited<ReturnType<typeof libraryQuestion.queryFn>>[number]
/** A published text as it is taken. */
export type Takeable = Pick<Found, 'county' | 'item' | 'version' | 'digest' | 'text'>
export type Offer = Found & { readonly sameAs?: string | null; readonly asOwn?: boolean }
export type OwnAttribution = Awaited<ReturnType<typeof api.borrowing.own.query>>[number]
