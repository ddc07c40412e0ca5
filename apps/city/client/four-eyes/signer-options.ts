import { t } from '../words.ts'
import type { SigningAt } from './at.ts'

type SignerOption = { readonly value: string; readonly label: string; readonly disabled: boolean }

/** The colleagues as a list to choose from; whoever cannot be asked stands there grey, with the reason beside the name. */
export function signerOptions(
  accounts: readonly string[],
  { names, unfit }: Pick<SigningAt, 'names' | 'unfit'>,
): SignerOption[] {
  return accounts.map((value) => {
    const name = names[value] ?? t('nameless')
    const code = unfit[value]
    if (code === undefined) return { value, label: name, disabled: false }
    return { value, label: t('signing.unfit', { name, why: whyUnfit(code) }), disabled: true }
  })
}

function whyUnfit(code: string): string {
  switch (code) {
    case 'PROPOSER_MAY_NOT_COSIGN':
      return t('signing.unfit.proposed')
    case 'ASSEMBLER_MAY_NOT_COSIGN':
      return t('signing.unfit.assembled')
    case 'RECUSED':
      return t('signing.unfit.recused')
    case 'NOT_OF_THE_BUREAU':
      return t('signing.unfit.post')
    default:
      return t('signing.unfit.other')
  }
}
