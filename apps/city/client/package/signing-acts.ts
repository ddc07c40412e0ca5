import { useAct } from '@mingce/ui/act'
import { api } from '../api.ts'
import type { SigningActs } from '../four-eyes/signing-acts.ts'
import { t } from '../words.ts'
import type { DeskProps } from './desk-props.ts'

type On = Pick<DeskProps, 'round' | 'kind' | 'opened'>

/** 会签 of one deliverable of the joint package, as it stood on the screen. */
export function usePackageSigning({ round: { round }, kind, opened }: On) {
  const { signing } = api.package
  const open = useAct(signing.open.mutate, t('done.signing'))
  const sign = useAct(signing.sign.mutate, t('done.signed'))
  const add = useAct(signing.add.mutate, t('done.signers'))
  const remove = useAct(signing.remove.mutate, t('done.signers'))
  const close = useAct(signing.close.mutate, t('done.signingClosed'))
  const of = { round, kind }
  const seen = opened.joint?.head.version ?? 0
  const acts: SigningActs = {
    open: { busy: open.busy, run: (said) => open.run({ ...of, seen, ...said }) },
    sign: { busy: sign.busy, run: (said) => sign.run({ ...of, seen, ...said }) },
    add: { busy: add.busy, run: (said) => add.run({ ...of, ...said }) },
    remove: { busy: remove.busy, run: (said) => remove.run({ ...of, ...said }) },
    close: { busy: close.busy, run: (said) => close.run({ ...of, ...said }) },
  }
  return { acts, told: [open, sign, add, remove, close] }
}
