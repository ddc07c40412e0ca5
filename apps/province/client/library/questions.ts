import { heavy } from '@mingce/ui/live'
import { api } from '../api.ts'

// What is asked about 亮点库.

export const libraryQuestion = { queryKey: ['library'], queryFn: () => api.library.open.query() }
export const waitingQuestion = { queryKey: ['library', 'waiting'], queryFn: () => api.library.waiting.query() }
export const candidatesQuestion = {
  queryKey: ['library', 'candidates'],
  queryFn: () => api.library.candidates.query(),
  meta: heavy,
  staleTime: 60_000, // ms
}

export type Library = Awaited<ReturnType<typeof libraryQuestion.queryFn>>
export type Entry = Library['entries'][number]
export type Recommendation = Library['recommendations'][number]
export type Commended = Library['commended'][number]
export type Candidate = Awaited<ReturnType<typeof candidatesQuestion.queryFn>>[number]
