import { fourEyesText } from '@mingce/ui/words/four-eyes'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'

/** The steps of a filing that its decision bar takes, one command each. */
export function useFilingCommands() {
  const prepare = useAct(api.filing.prepare.mutate, t('prepare.done'))
  const check = useAct(api.filing.check.mutate, t('check.done'))
  const submit = useAct(api.filing.submit.mutate, t('submit.done'))
  const fileForRecord = useAct(api.filing.fileForRecord.mutate, t('record.done'))
  const openNotice = useAct(api.filing.openNotice.mutate, t('notice.opened'))
  const extendNotice = useAct(api.filing.extendNotice.mutate, t('notice.extended'))
  const closeNotice = useAct(api.filing.closeNotice.mutate, t('notice.closed'))
  const withdraw = useAct(api.filing.withdraw.mutate, t('withdraw.done'))
  const confirmOverride = useAct(api.filing.confirmOverride.mutate, fourEyesText('override.confirmed'))
  return { prepare, check, submit, fileForRecord, openNotice, extendNotice, closeNotice, withdraw, confirmOverride }
}

export type FilingCommands = ReturnType<typeof useFilingCommands>
