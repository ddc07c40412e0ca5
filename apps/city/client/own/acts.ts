import { useAct } from '@mingce/ui/act'
import { api } from '../api.ts'
import { t } from '../words.ts'

/** What the city does with the document that it owes itself: its leader signs and files, either of them answers what the province wrote. */
export function useOwnActs() {
  const { own } = api.package
  return {
    sign: useAct(own.sign.mutate, t('own.signed')),
    takeBack: useAct(own.takeBack.mutate, t('own.takenBack')),
    enclose: useAct(own.enclose.mutate, t('own.enclosed')),
    answer: useAct(api.package.answerFeedback.mutate, t('done.answered')),
  }
}
export type OwnActs = ReturnType<typeof useOwnActs>
