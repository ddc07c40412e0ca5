import { postName } from '@mingce/ui/words/posts'
import { t } from '@mingce/ui/words/t'
import { officeName } from './offices.ts'

type Author = {
  readonly account: string
  readonly post: string
  readonly authority: string
  readonly onBehalfOf?: string | null
}

/** Who acted, from which post of which bureau, and in whose place: "青白江区教育局 负责人 · 青白江区审核人，代青白江区负责人办理". */
export function personOf(
  { account, post, authority, onBehalfOf }: Author,
  names: Readonly<Record<string, string>>,
): string {
  const role = postName(post)
  const person = [`${officeName(authority)} ${role}`, names[account]].filter(Boolean).join(' · ')
  return onBehalfOf ? person + t('trail.onBehalfOf', { name: names[onBehalfOf] ?? onBehalfOf }) : person
}
