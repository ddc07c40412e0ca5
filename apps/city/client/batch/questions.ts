import { api } from '../api.ts'

export const candidatesQuestion = { queryKey: ['batch candidates'], queryFn: () => api.batch.candidates.query() }
export const settleableQuestion = { queryKey: ['batch settleable'], queryFn: () => api.batch.settleable.query() }
export const batchesQuestion = { queryKey: ['batches'], queryFn: () => api.batch.list.query() }
export const batchQuestion = (batch: string) => ({
  queryKey: ['batch', batch],
  queryFn: () => api.batch.open.query({ batch }),
})

export type CandidateFiling = Awaited<ReturnType<typeof api.batch.candidates.query>>[number]
export type OpenedBatch = NonNullable<Awaited<ReturnType<typeof api.batch.open.query>>>
export type BatchedItem = OpenedBatch['items'][number]
export type Settleable = Awaited<ReturnType<typeof api.batch.settleable.query>>
export type SettleableFiling = Settleable['filings'][number]
