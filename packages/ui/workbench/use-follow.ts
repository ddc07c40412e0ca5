import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { matterKey, type Place } from './workbench-sent.ts'

export type MatterName = Pick<Place, 'stream' | 'kind'>
type Followed = { readonly followed: readonly MatterName[] }

/** What a level's API answers of 关注. */
export type FollowApi = {
  readonly follow: {
    readonly list: { readonly query: () => Promise<Followed> }
    /** Null where there is no such matter for the asker. */
    readonly set: { readonly mutate: (input: MatterName & { follows: boolean }) => Promise<Followed | null> }
  }
}

export const mostFollowed = 300
const followedKey = ['followed']

/** Whether one follows a matter, and 关注 and 取消关注 of it; it shows at once, and again as it was where it could not be kept. */
export function useFollow({ follow }: FollowApi, { stream, kind }: MatterName) {
  const queryClient = useQueryClient()
  const known = useQuery({ queryKey: followedKey, queryFn: () => follow.list.query() })
  const setting = useMutation({
    mutationFn: (follows: boolean) => follow.set.mutate({ stream, kind, follows }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: followedKey })
      await queryClient.invalidateQueries({ queryKey: ['workbench'] })
    },
  })
  const all = known.data?.followed
  const isKept = all?.some((each) => matterKey(each) === matterKey({ stream, kind }))
  const follows = setting.isPending ? setting.variables : isKept
  return {
    /** Undefined while it is asked for. */
    follows,
    isFull: follows === false && (all?.length ?? 0) >= mostFollowed,
    error: setting.error,
    set: (next: boolean) => setting.mutate(next),
  }
}
