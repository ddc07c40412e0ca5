import { say } from '@mingce/ui/words/language'
import { postWords } from '@mingce/ui/words/posts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'

const askEveryMs = 8_000

/** Another of the same county whose grid is open, and the item where their cursor stands. */
export type Other = {
  readonly account: string
  readonly name: string
  readonly post: string
  readonly item: string | null
}

/** Says where the cursor stands and hears of the others, while the page is in sight. */
export function useOthers(item: string | null): readonly Other[] {
  const { data } = useQuery({
    queryKey: ['editing', item],
    queryFn: () => api.catalog.editing.mutate({ item }),
    refetchInterval: askEveryMs,
    placeholderData: (before) => before,
    retry: false,
  })
  return (data?.others ?? []).map((each) => {
    const post = say(postWords[each.role])
    return { ...each, post, name: data?.names[each.account] ?? post }
  })
}
