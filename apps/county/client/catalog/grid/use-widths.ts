import { usePerson } from '@mingce/ui/person'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { api } from '../../api.ts'

export type Widths = Readonly<Record<string, number>>

const narrowest = 40
const widest = 800
const restMs = 800

export type WidthHand = {
  readonly widths: Widths
  /** Null gives the column its own width back. */
  readonly set: (column: string, width: number | null) => void
}

/** How wide this person has the columns: moved at once, kept once they rest. */
export function useWidths(): WidthHand {
  const { account } = usePerson()
  const queryClient = useQueryClient()
  const { data: widths = none } = useQuery({
    queryKey: ['grid widths', account],
    queryFn: (): Promise<Widths> => api.catalog.widths.query(),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const set = useCallback(
    (column: string, width: number | null) => {
      const key = ['grid widths', account]
      const { [column]: _, ...others } = queryClient.getQueryData<Widths>(key) ?? none
      const next = width === null ? others : { ...others, [column]: held(width) }
      queryClient.setQueryData(key, next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void api.catalog.keepWidths.mutate(next).catch(ignored), restMs)
    },
    [account, queryClient],
  )
  return { widths, set }
}

const none: Widths = {}

export function held(width: number): number {
  return Math.min(Math.max(Math.round(width), narrowest), widest)
}

/** A width that was not kept is kept with the next one that is moved. */
function ignored(): void {}
