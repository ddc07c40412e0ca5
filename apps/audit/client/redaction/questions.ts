import { queryOptions } from '@tanstack/react-query'
import { api } from '../api.ts'

const untilClearedMs = 2_000

/** Every redaction; asked again while projections are being made anew. */
export const redactionsQuestion = queryOptions({
  queryKey: ['redactions'],
  queryFn: () => api.redactions.list.query(),
  refetchInterval: ({ state }) => (state.data && state.data.uncleared.length > 0 ? untilClearedMs : false),
})

export const entryQuestion = (position: number | null) =>
  queryOptions({
    queryKey: ['redactions', 'entry', position],
    queryFn: () => api.redactions.entry.query({ position: position ?? 0 }),
    enabled: position !== null,
  })

export const waitingQuestion = (position: number) =>
  queryOptions({
    queryKey: ['redactions', 'waiting', position],
    queryFn: () => api.redactions.waiting.query({ position }),
  })

export type Redactions = Awaited<ReturnType<typeof api.redactions.list.query>>
export type Redaction = Redactions['redactions'][number]
export type EntryFound = NonNullable<Awaited<ReturnType<typeof api.redactions.entry.query>>>
export type WaitingOrder = NonNullable<Awaited<ReturnType<typeof api.redactions.waiting.query>>>
