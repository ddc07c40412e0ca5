import { say } from '@mingce/ui/words/language'
import { postWords } from '@mingce/ui/words/posts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '../../api.ts'

const askEveryMs = 8_000
const restMs = 700

/** Another of the same county whose grid is open, and the item where their cursor stands. */
export type Other = {
  readonly account: string
  readonly name: string
  readonly post: string
  readonly item: string | null
}

/** Says where the cursor came to rest and hears of the others, while the page is in sight. */
export function useOthers(item: string | null): readonly Other[] {
  const here = useRef(item)
  here.current = item
  const { data, refetch } = useQuery({
    queryKey: ['editing'],
    queryFn: () => api.catalog.editing.mutate({ item: here.current }),
    refetchInterval: askEveryMs,
    retry: false,
  })
  useEffect(() => {
    const timer = setTimeout(() => void refetch(), restMs)
    return () => clearTimeout(timer)
  }, [item, refetch])
  return (data?.others ?? []).map((each) => {
    const post = say(postWords[each.role])
    return { ...each, post, name: data?.names[each.account] ?? post }
  })
}
