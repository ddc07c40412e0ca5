import { useAct } from '@mingce/ui/act'
import { api } from '../api.ts'
import { t } from '../words.ts'

/** What the city does with its joint package, each sent once an intent. */
export function usePackageActs() {
  const joint = api.package
  return {
    assemble: useAct(joint.assemble.mutate, t('done.assembled')),
    submit: useAct(joint.submit.mutate, t('done.submitted')),
    withdraw: useAct(joint.withdraw.mutate, t('done.withdrawn')),
    addAddendum: useAct(joint.addAddendum.mutate, t('done.added')),
    answer: useAct(joint.answerFeedback.mutate, t('done.answered')),
  }
}
export type PackageActs = ReturnType<typeof usePackageActs>
