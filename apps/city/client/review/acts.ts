import { useAct } from '@mingce/ui/act'
import { useRef } from 'react'
import { api } from '../api.ts'
import { t } from '../words.ts'

/**
 * What a post of the city does with a filing, each sent once an intent.
 *
 * @param onActed each of them adds one event to the filing
 * @returns the acts; `review.afterwards` is called as soon as an opinion on a part is recorded
 */
export function useReviewActs(onActed: () => void) {
  const { filing } = api
  const accept = useAct(filing.accept.mutate, t('done.accepted'), onActed)
  const comment = useAct(filing.comment.mutate, t('done.commented'), onActed)
  const resolve = useAct(filing.resolveComment.mutate, t('done.resolved'), onActed)
  const afterwards = useRef<() => void>(() => {})
  const reviewing = useAct(filing.reviewItem.mutate, t('done.reviewed'), () => {
    onActed()
    afterwards.current()
  })
  const returnForRevision = useAct(filing.returnForRevision.mutate, t('done.returned'), onActed)
  const approve = useAct(filing.approve.mutate, t('done.approved'), onActed)
  const reject = useAct(filing.reject.mutate, t('done.rejected'), onActed)
  const recall = useAct(filing.recall.mutate, t('done.recalled'), onActed)
  return { accept, comment, resolve, review: { ...reviewing, afterwards }, returnForRevision, approve, reject, recall }
}
export type ReviewActs = ReturnType<typeof useReviewActs>
