import { systemItself } from '@mingce/domain/authority/acting'
import type { PostRole } from '@mingce/domain/authority/post'
import { type Said, say } from './language.ts'

export const postWords: Readonly<Record<PostRole, Said>> = {
  drafter: { zh: '经办人', en: 'Drafter' },
  checker: { zh: '审核人', en: 'Checker' },
  leader: { zh: '负责人', en: 'Leader' },
  reviewer: { zh: '审核人', en: 'Reviewer' },
  round_manager: { zh: '轮次管理人', en: 'Round manager' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  sys_admin: { zh: '系统管理员', en: 'Administrator' },
}

/** A post by its name in the language of the screen; one that this program does not know stands as it was recorded. */
export function postName(post: string): string {
  if (post === systemItself) return say({ zh: '自动查看', en: 'automatic' })
  return isPost(post) ? say(postWords[post]) : post
}

function isPost(post: string): post is PostRole {
  return Object.hasOwn(postWords, post)
}
