import type { FilingSheet } from '../questions.ts'

/** Whoever stepped back from a filing, or was told to, is offered nothing on it. */
export function isRecused({ fourEyes }: Pick<FilingSheet, 'fourEyes'>, account: string): boolean {
  return fourEyes.recusals.some((each) => each.account === account)
}
