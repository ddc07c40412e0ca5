import type { PostRole } from './post.ts'

/** What a post is called in Chinese, on the screen, in a mail and on paper alike. */
export const postNames: Readonly<Record<PostRole, string>> = {
  drafter: '经办人',
  checker: '审核人',
  leader: '负责人',
  reviewer: '审核人',
  round_manager: '轮次管理人',
  auditor: '审计人员',
  sys_admin: '系统管理员',
}
