import { useAct } from '@mingce/ui/act'
import { fourEyesText } from '@mingce/ui/words/four-eyes'
import { api } from '../api.ts'
import { t } from '../words.ts'

/** 会签, 回避 and the confirmation of an override; each adds one event to the filing. */
export function useFourEyesActs(onActed: () => void) {
  const { fourEyes } = api
  const open = useAct(fourEyes.openSigning.mutate, t('done.signing'), onActed)
  const sign = useAct(fourEyes.sign.mutate, t('done.signed'), onActed)
  const add = useAct(fourEyes.addSigner.mutate, t('done.signers'), onActed)
  const remove = useAct(fourEyes.removeSigner.mutate, t('done.signers'), onActed)
  const close = useAct(fourEyes.closeSigning.mutate, t('done.signingClosed'), onActed)
  const recuse = useAct(fourEyes.recuse.mutate, t('done.recused'), onActed)
  const lift = useAct(fourEyes.liftRecusal.mutate, t('done.recusalLifted'), onActed)
  const confirm = useAct(fourEyes.confirmOverride.mutate, fourEyesText('override.confirmed'), onActed)
  return { open, sign, add, remove, close, recuse, lift, confirm }
}
export type FourEyesActs = ReturnType<typeof useFourEyesActs>
