import type { SignMode, SignStance } from '@mingce/domain/submission/four-eyes/signing-events'
import type { FilingName } from '../questions.ts'
import type { FourEyesActs } from './acts.ts'

type Bound<Said> = { readonly busy: boolean; readonly run: (said: Said) => Promise<unknown> }

/** What is done about signatures on one thing, a filing or a joint package. */
export type SigningActs = {
  readonly open: Bound<{ signing: string; mode: SignMode; needed: number; signers: string[] }>
  readonly sign: Bound<{ signer: string; stance: SignStance; opinion: string }>
  readonly add: Bound<{ account: string; before: string | null; reason: string }>
  readonly remove: Bound<{ account: string; reason: string }>
  readonly close: Bound<{ reason: string }>
}

/** The signatures on a filing, as it stood on the screen. */
export function onFiling(acts: FourEyesActs, filing: FilingName, seen: number): SigningActs {
  const { open, sign, add, remove, close } = acts
  return {
    open: { busy: open.busy, run: (said) => open.run({ filing, seen, ...said }) },
    sign: { busy: sign.busy, run: (said) => sign.run({ filing, seen, ...said }) },
    add: { busy: add.busy, run: (said) => add.run({ filing, ...said }) },
    remove: { busy: remove.busy, run: (said) => remove.run({ filing, ...said }) },
    close: { busy: close.busy, run: (said) => close.run({ filing, ...said }) },
  }
}
