import { absenceText as text } from '../words/absence.ts'

/** Who signed, and in whose place: "成都市审核人（代成都市负责人）". */
export function signerOf(
  { by, onBehalfOf }: { readonly by: string; readonly onBehalfOf?: string | null },
  names: Readonly<Record<string, string>>,
): string {
  const nameOf = (account: string) => names[account] ?? text('nameless')
  return nameOf(by) + (onBehalfOf ? text('signedFor', { name: nameOf(onBehalfOf) }) : '')
}
