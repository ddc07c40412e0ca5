import type { PostRole } from '@mingce/domain/authority/post'
import { say } from '@mingce/ui/words/language'
import { postWords } from '@mingce/ui/words/posts'
import { officeName } from './offices.ts'

/** Who acted, from which post of which bureau: "青白江区教育局 经办人 · 青白江区经办人". */
export function personOf(
  { account, post, authority }: { readonly account: string; readonly post: string; readonly authority: string },
  names: Readonly<Record<string, string>>,
): string {
  const role = post in postWords ? say(postWords[post as PostRole]) : post
  return [`${officeName(authority)} ${role}`, names[account]].filter(Boolean).join(' · ')
}
