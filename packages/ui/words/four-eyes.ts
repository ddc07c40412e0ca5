import { catalogue } from './catalogue.ts'
import { type Said, say } from './language.ts'

/** What the second pair of eyes is told in: signatures, recusal, overrides, and why something cannot be done. */
export const fourEyesText = catalogue(
  {
    'why.open': '为什么不能办？',
    'why.title': '此件上能办什么、不能办什么',
    'why.can': '您现在可以办',
    'why.able': '可办的人：{names}',
    'why.about': '涉及：',
    'why.more': '等 {count} 处',
    'why.theirs': '负责的岗位现在也不能办：{reason}',
    'why.nobody': '本单位现在没有人能办',
    'override.flag': '应急办理，待第二人确认',
    'override.board': '应急办理待确认',
    'override.done': '应急办理，已由{name}于{at}确认：{opinion}',
    'override.doneUndone': '（所作决定已于{undoneAt}收回或撤回）',
    'override.undone': '曾应急办理：{name}于{at}越过规则{rules}。所作决定已于{undoneAt}收回或撤回，无须确认。',
    'override.what': '{name}于{at}越过规则：{rules}。',
    'override.why': '理由：{reason}',
    'override.about': '{rule}（{names}）',
    'override.opinion': '确认意见',
    'override.confirm': '确认应急办理',
    'override.missing': '请先写确认意见。',
    'override.confirmed': '已确认应急办理',
    'override.act': '应急办理',
    'override.ask': '将越过规则“{rule}”应急办理，所写理由随件留存；办理后须由本单位第二人确认，确认前一直有标记。',
    separator: '、',
  },
  {
    'why.open': 'Why can’t I?',
    'why.title': 'What can and cannot be done with this',
    'why.can': 'You can do this now',
    'why.able': 'Could do it: {names}',
    'why.about': 'It is about: ',
    'why.more': 'and {count} in all',
    'why.theirs': 'Nor could the post whose it is: {reason}',
    'why.nobody': 'Nobody of this office could do it now',
    'override.flag': 'A rule was overridden; a second person is to confirm it',
    'override.board': 'Override to confirm',
    'override.done': 'A rule was overridden; {name} confirmed it on {at}: {opinion}',
    'override.doneUndone': ' (the decision was taken back on {undoneAt})',
    'override.undone':
      'A rule was overridden: {name} on {at}, {rules}. The decision was taken back on {undoneAt}; nothing is to be confirmed.',
    'override.what': '{name} overrode on {at}: {rules}.',
    'override.why': 'Why: {reason}',
    'override.about': '{rule} ({names})',
    'override.opinion': 'Your opinion on it',
    'override.confirm': 'Confirm the override',
    'override.missing': 'Write your opinion first.',
    'override.confirmed': 'Override confirmed',
    'override.act': 'Override',
    'override.ask':
      'This overrides the rule “{rule}”. The reason is recorded, and the matter stays flagged until a second person confirms it.',
    separator: ', ',
  },
)

const rules: Readonly<Record<string, Said>> = {
  PROPOSER_MAY_NOT_SETTLE: { zh: '提出审核意见的人不审定', en: 'who proposed does not settle' },
  SIGNATURES_AWAITED: { zh: '会签完成后才审定', en: 'it is settled once the signatures are there' },
  CHECKER_MAY_NOT_SIGN: { zh: '内审的人不签发', en: 'who checked does not sign' },
}

/** The four-eyes rule behind a refusal that may be overridden; undefined for any other. */
export function overridableRule(code: string | undefined): string | undefined {
  const said = code === undefined ? undefined : rules[code]
  return said && say(said)
}

const acts: Readonly<Record<string, Said>> = {
  prepare: { zh: '提请内审', en: 'Hand on for the check' },
  pass: { zh: '内审通过', en: 'Pass the check' },
  sendBack: { zh: '内审退回', en: 'Send back at the check' },
  submit: { zh: '签发报送', en: 'Sign and file' },
  fileForRecord: { zh: '备案', en: 'File for record' },
  callIn: { zh: '调取审核', en: 'Call in for review' },
  openNotice: { zh: '登记公示', en: 'Enter the public notice' },
  extendNotice: { zh: '延长公示', en: 'Extend the public notice' },
  closeNotice: { zh: '汇总公示意见', en: 'Sum up the public notice' },
  requestCorrection: { zh: '要求补充材料', en: 'Ask for material' },
  withdrawCorrection: { zh: '撤回补充材料要求', en: 'Take back a request for material' },
  answerCorrection: { zh: '答复补充材料', en: 'Supply the material asked for' },
  requestExtension: { zh: '申请延期', en: 'Ask for an extension' },
  decideExtension: { zh: '答复延期申请', en: 'Answer a request for an extension' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  accept: { zh: '签收', en: 'Accept' },
  reviewItem: { zh: '提出审核意见', en: 'Propose on items' },
  sign: { zh: '会签', en: 'Sign' },
  openSigning: { zh: '发起会签', en: 'Ask for signatures' },
  addSigner: { zh: '加签', en: 'Add a signer' },
  removeSigner: { zh: '减签', en: 'Take a signer out' },
  closeSigning: { zh: '结束会签', en: 'End the signing' },
  returnForRevision: { zh: '退回修改', en: 'Return' },
  approve: { zh: '审定', en: 'Settle' },
  reject: { zh: '不予通过', en: 'Refuse' },
  recall: { zh: '收回', en: 'Take back' },
  confirmOverride: { zh: '确认应急办理', en: 'Confirm an override' },
  recuse: { zh: '回避', en: 'Recuse oneself' },
  liftRecusal: { zh: '解除回避', en: 'Lift a recusal' },
  comment: { zh: '批注', en: 'Comment' },
  rewordComment: { zh: '修改未发意见', en: 'Reword an unsent comment' },
  withdrawComment: { zh: '撤下未发意见', en: 'Take back an unsent comment' },
  resolveComment: { zh: '标为已解决', en: 'Resolve a comment' },
  reopenComment: { zh: '标为仍需修改', en: 'Ask again' },
  addNote: { zh: '内部意见', en: 'Internal note' },
  withdrawNote: { zh: '撤下内部意见', en: 'Take back an internal note' },
  adoptSuggestion: { zh: '采纳建议', en: 'Adopt a suggestion' },
}

export function actWords(act: string): string {
  const said = acts[act]
  return said ? say(said) : act
}
