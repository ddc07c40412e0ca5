import { systemItself } from '@mingce/domain/authority/acting'
import type { PostRole } from '@mingce/domain/authority/post'
import { postNames } from '@mingce/domain/authority/post-names'
import { type Said, say } from './language.ts'

export const postWords: Readonly<Record<PostRole, Said>> = {
  drafter: { zh: postNames.drafter, en: 'Drafter' },
  checker: { zh: postNames.checker, en: 'Checker' },
  leader: { zh: postNames.leader, en: 'Leader' },
  reviewer: { zh: postNames.reviewer, en: 'Reviewer' },
  round_manager: { zh: postNames.round_manager, en: 'Round manager' },
  auditor: { zh: postNames.auditor, en: 'Auditor' },
  sys_admin: { zh: postNames.sys_admin, en: 'Administrator' },
}

/** A post by its name in the language of the screen; one that this program does not know stands as it was recorded. */
export function postName(post: string): string {
  if (post === systemItself) return say({ zh: '自动查看', en: 'automatic' })
  return isPost(post) ? say(postWords[post]) : post
}

function isPost(post: string): post is PostRole {
  return Object.hasOwn(postWords, post)
}
