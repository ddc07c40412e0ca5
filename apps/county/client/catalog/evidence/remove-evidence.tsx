import { RemoveFile } from '@mingce/ui/evidence/remove-file'
import { useAct } from '../../act.ts'
import { api } from '../../api.ts'
import { t } from '../../words.ts'

type Named = { readonly attachment: string; readonly name: string }

/** Takes a file away from its item. */
export function RemoveEvidence(file: Named) {
  const remove = useAct(api.catalog.removeEvidence.mutate, t('evidence.removeDone'))
  return <RemoveFile {...file} remove={remove} keeps={t('evidence.removeKeeps')} />
}
