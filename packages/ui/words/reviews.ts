import type { Member } from '@mingce/domain/joint-package/events'
import type { ExceptionName } from '@mingce/domain/joint-package/exception-name'
import type { DisclosureOutcome, ItemDecision, ReferralBody } from '@mingce/domain/submission/events'
import type { Answer, CommentState } from '@mingce/domain/submission/remarks/comment'
import type { CommentKind } from '@mingce/domain/submission/remarks/remark-events'
import type { Proposal } from '@mingce/domain/submission/state'
import type { Said } from './language.ts'

export const commentKindWords: Readonly<Record<CommentKind, Said>> = {
  must_fix: { zh: '必改', en: 'Must fix' },
  advice: { zh: '建议', en: 'Advice' },
  question: { zh: '询问', en: 'Question' },
}

/** What became of a comment. */
export const commentStateWords: Readonly<Record<CommentState, Said>> = {
  unsent: { zh: '未发', en: 'Not sent' },
  sent: { zh: '已发', en: 'Sent' },
  answered: { zh: '已答复', en: 'Answered' },
  still_open: { zh: '仍需修改', en: 'Still to be revised' },
  resolved: { zh: '已解决', en: 'Resolved' },
  closed: { zh: '关闭', en: 'Closed' },
}

/** 审核意见: what a reviewer proposes for one item. */
export const itemDecisionWords: Readonly<Record<ItemDecision, Said>> = {
  approve: { zh: '通过', en: 'Approve' },
  approve_with_change: { zh: '修改后通过', en: 'Approve with change' },
  return: { zh: '退回', en: 'Return' },
  reject: { zh: '不予通过', en: 'Refuse' },
}

/** How the county answers what came back. */
export const answerStanceWords: Readonly<Record<NonNullable<Answer['stance']>, Said>> = {
  adopted: { zh: '采纳', en: 'Adopted' },
  revised: { zh: '已修改', en: 'Revised' },
  declined: { zh: '不采纳', en: 'Declined' },
}

export const consentWords: Readonly<Record<NonNullable<Proposal['consent']>, Said>> = {
  awaited: { zh: '待县里同意', en: 'Awaits the county’s consent' },
  given: { zh: '县里已同意', en: 'County consented' },
  declined: { zh: '县里不同意', en: 'County declined' },
}

/** 公开审查 */
export const disclosureOutcomeWords: Readonly<Record<DisclosureOutcome, Said>> = {
  may_disclose: { zh: '可以公开', en: 'May be disclosed' },
  refer_upward: { zh: '不能确定，报有关部门确定', en: 'In doubt, referred upward' },
  must_not_disclose: { zh: '不得公开', en: 'Must not be disclosed' },
}

/** To whom a doubtful item is referred. */
export const referralBodyWords: Readonly<Record<ReferralBody, Said>> = {
  competent_department: { zh: '上级主管部门', en: 'the competent department' },
  secrecy_administration: { zh: '保密行政管理部门', en: 'the secrecy administration' },
}

export const exceptionWords: Readonly<Record<ExceptionName, Said>> = {
  missing: { zh: '缺报', en: 'Missing' },
  late: { zh: '迟报', en: 'Late' },
  unsettled: { zh: '未及审定', en: 'Not settled in time' },
  returned: { zh: '退回修改中', en: 'Returned' },
}

export const extentWords: Readonly<Record<Member['extent'], Said>> = {
  whole: { zh: '完整', en: 'Whole' },
  in_part: { zh: '部分', en: 'In part' },
}
