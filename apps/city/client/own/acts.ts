import { useAct } from '@mingce/ui/act'
import { api } from '../api.ts'
import { t } from '../words.ts'

/** What the city's leader does with the document the city itself owes. */
export function useOwnActs() {
  const { own } = api.package
  return {
    sign: useAct(own.sign.mutate, t('own.signed')),
    takeBack: useAct(own.takeBack.mutate, t('own.takenBack')),
    enclose: useAct(own.enclose.mutate, t('own.enclosed')),
  }
}
export type OwnActs = ReturnType<typeof useOwnActs>
