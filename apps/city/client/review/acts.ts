import { eventsOf } from '@mingce/domain/submission/four-eyes/override'
import { type Act, useAct } from '@mingce/ui/act'
import { useRef } from 'react'
import { api } from '../api.ts'
import { t } from '../words.ts'

/**
 * What a post of the city does with a filing, each sent once an intent.
 *
 * @param onActed called with how many events the act added to the filing
 * @param onDecided called once the screen knows what came of a return or of 审定
 * @returns the acts; `review.afterwards` is called as soon as an opinion on a part is recorded
 */
export function useReviewActs(onActed: (events: number) => void, onDecided: () => void) {
  const { filing } = api
  const onOne = () => onActed(1)
  const accept = useAct(filing.accept.mutate, t('done.accepted'), onOne)
  const comment = useAct(filing.comment.mutate, t('done.commented'), onOne)
  const resolve = useAct(filing.resolveComment.mutate, t('done.resolved'), onOne)
  const reword = useAct(filing.rewordComment.mutate, t('done.reworded'), onOne)
  const takeBack = useAct(filing.withdrawComment.mutate, t('done.takenBack'), onOne)
  const reopen = useAct(filing.reopenComment.mutate, t('done.reopened'), onOne)
  const withdrawNote = useAct(filing.withdrawNote.mutate, t('done.noteTakenBack'))
  const note = useAct(filing.addNote.mutate, t('done.noted')) // makes no screen stale
  const afterwards = useRef<() => void>(() => {})
  const reviewing = useAct(filing.reviewItem.mutate, t('done.reviewed'), () => {
    onOne()
    afterwards.current()
  })
  const returnForRevision = decided(useAct(filing.returnForRevision.mutate, t('done.returned'), onOne), onDecided)
  const approve = decided(
    useAct(filing.approve.mutate, t('done.approved'), ({ overriding }) => onActed(eventsOf(overriding))),
    onDecided,
  )
  const reject = useAct(filing.reject.mutate, t('done.rejected'), onOne)
  const callIn = useAct(filing.callIn.mutate, t('done.calledIn'), onOne)
  const recall = useAct(filing.recall.mutate, t('done.recalled'), onOne)
  const remarks = { comment, reword, takeBack, resolve, reopen, note, withdrawNote }
  const review = { ...reviewing, afterwards }
  return { accept, ...remarks, review, returnForRevision, approve, reject, recall, callIn }
}
/** The same act; what follows on it waits until the screen is fresh. */
function decided<Input>(act: Act<Input>, onDecided: () => void): Act<Input> {
  const run = async (input: Input) => {
    const receipt = await act.run(input)
    if (receipt) onDecided()
    return receipt
  }
  return { ...act, run }
}

export type ReviewActs = ReturnType<typeof useReviewActs>
