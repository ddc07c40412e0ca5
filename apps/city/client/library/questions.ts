import { heavy } from '@mingce/ui/live'
import { api } from '../api.ts'

// What is asked about 亮点库.

export const entriesQuestion = { queryKey: ['library'], queryFn: () => api.library.entries.query() }
export const recommendationsQuestion = {
  queryKey: ['library', 'recommendations'],
  queryFn: () => api.library.recommendations.query(),
}
export const commendedQuestion = { queryKey: ['library', 'commended'], queryFn: () => api.library.commended.query() }
export const candidatesQuestion = {
  queryKey: ['library', 'candidates'],
  queryFn: () => api.library.candidates.query(),
  meta: heavy,
  staleTime: 60_000, // ms
}

export type Entry = Awaited<ReturnType<typeof entriesQuestion.queryFn>>[number]
export type Recommendation = Awaited<ReturnType<typeof recommendationsQuestion.queryFn>>[number]
export type Candidate = Awaited<ReturnType<typeof candidatesQuestion.queryFn>>[number]
