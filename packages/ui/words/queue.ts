import type { Said } from './language.ts'

/** What a desk is asked to do, as the queue says it; the second word stands on the button that opens it. */
export const taskWords = {
  to_draft: { zh: '待编制', en: 'To draft' },
  to_check: { zh: '待内审', en: 'To check' },
  to_sign: { zh: '待签发报送', en: 'To sign and file' },
  to_revise: { zh: '待修改', en: 'To revise' },
  to_refile: { zh: '已撤回，待重新报送', en: 'Withdrawn, to file again' },
  to_supply: { zh: '待补充材料', en: 'To supply material' },
  to_consent: { zh: '待同意修改', en: 'To consent to a change' },
  to_accept: { zh: '待签收', en: 'To accept' },
  to_review: { zh: '待审核', en: 'To review' },
  to_return: { zh: '待退回', en: 'To return' },
  to_cosign: { zh: '待会签', en: 'To sign with others' },
  to_confirm_override: { zh: '待确认越权办理', en: 'To confirm an override' },
  to_settle: { zh: '待审定', en: 'To settle' },
  to_decide_extension: { zh: '待答复延期申请', en: 'To answer a request for an extension' },
  to_assemble: { zh: '待重新汇总', en: 'To assemble again' },
  to_file_package: { zh: '待统一上报', en: 'To file jointly' },
  to_answer_feedback: { zh: '待答复反馈', en: 'To answer feedback' },
  to_receive: { zh: '待收悉', en: 'To confirm receipt' },
} as const satisfies Readonly<Record<string, Said>>
export type Task = keyof typeof taskWords

export const taskActionWords: Readonly<Record<Task, Said>> = {
  to_draft: { zh: '编制', en: 'Draft' },
  to_check: { zh: '内审', en: 'Check' },
  to_sign: { zh: '签发', en: 'Sign' },
  to_revise: { zh: '修改', en: 'Revise' },
  to_refile: { zh: '处理', en: 'Open' },
  to_supply: { zh: '补充', en: 'Supply' },
  to_consent: { zh: '答复', en: 'Answer' },
  to_accept: { zh: '签收', en: 'Accept' },
  to_review: { zh: '审核', en: 'Review' },
  to_return: { zh: '办理', en: 'Open' },
  to_cosign: { zh: '会签', en: 'Sign' },
  to_confirm_override: { zh: '确认', en: 'Confirm' },
  to_settle: { zh: '审定', en: 'Settle' },
  to_decide_extension: { zh: '答复', en: 'Answer' },
  to_assemble: { zh: '汇总', en: 'Assemble' },
  to_file_package: { zh: '上报', en: 'File' },
  to_answer_feedback: { zh: '答复', en: 'Answer' },
  to_receive: { zh: '查看', en: 'Open' },
}

/** Why it is this desk's turn. */
export const reasonWords = {
  owed: { zh: '尚未开始编制', en: 'Not begun' },
  draft_begun: { zh: '已开始编制', en: 'Draft begun' },
  prepared: { zh: '经办人已提请内审', en: 'Handed on by the drafter' },
  checked: { zh: '内审已通过', en: 'Check passed' },
  sent_back_by_checker: { zh: '内审退回', en: 'Sent back by the checker' },
  returned_by_city: { zh: '市级退回修改', en: 'Returned by the city' },
  withdrawn: { zh: '县里已撤回', en: 'Withdrawn' },
  material_asked: { zh: '市级要求补充材料', en: 'The city asks for material' },
  extension_asked: { zh: '下级申请延期', en: 'An extension is asked for' },
  change_proposed: { zh: '市级提出修改文字', en: 'The city proposes a change' },
  first_filing: { zh: '首次报送', en: 'First filing' },
  refiled_after_return: { zh: '退回后重新报送', en: 'Filed again after a return' },
  refiled_after_withdrawal: { zh: '撤回后重新报送', en: 'Filed again after withdrawal' },
  parts_to_return: { zh: '有事项需退回', en: 'Some items go back' },
  all_parts_settled: { zh: '各项审核意见均为通过', en: 'Every item is proposed for approval' },
  signature_asked: { zh: '请您会签', en: 'Your signature is asked for' },
  override_used: { zh: '有一次越权办理待第二人确认', en: 'An override waits for a second person' },
  package_assembled: { zh: '各县材料已汇总', en: 'Assembled' },
  package_withdrawn: { zh: '统一上报已撤回', en: 'The joint filing was withdrawn' },
  package_submitted: { zh: '市级统一上报', en: 'Filed by the city' },
  feedback_sent: { zh: '省级提出反馈', en: 'Feedback from the province' },
} as const satisfies Readonly<Record<string, Said>>
export type QueueReason = keyof typeof reasonWords
