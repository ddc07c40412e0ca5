import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of a city's joint filing and of the province's answer to it. */
export const packageRefusals = {
  NOT_YOUR_PACKAGE: {
    zh: '没有办理：这是其他市（州）的统一上报，或这一步不由您的岗位办理。请打开本单位的统一上报。',
    en: 'Not done: this joint filing is another city’s, or not for your post to act on.',
  },
  INNER_DATE_TOO_LATE: {
    zh: '没有转发：给县里定的日期晚于报省的截止日期。请把日期定在截止日期之前，留出审核时间。',
    en: 'Not passed on: an inner date lies after the date the province set. Choose an earlier one.',
  },
  INNER_DATE_BEFORE_DOCUMENT: {
    zh: '没有转发：给县里定的日期早于通知的印发日期。请核对日期。',
    en: 'Not passed on: an inner date lies before the document was issued. Check it.',
  },
  INNER_DATE_OVER: {
    zh: '没有转发：给县里新定的日期已经过去，县里无法按期报送。请改为今天或以后的日期；原来已定的日期可以保留。',
    en: 'Not passed on: the date now set for the counties is over, so none could keep it. Choose today or a later day; a date that stood before may stay.',
  },
  INNER_DATE_ON_REST_DAY: {
    zh: '没有转发：给县里定的日期是休息日，本轮次没有规定逢休息日顺延或提前。请改到工作日。',
    en: 'Not passed on: an inner date is a rest day, and the round has no rule that moves it. Choose a working day.',
  },
  INNER_DATE_TWICE: {
    zh: '没有转发：同一项材料填了两个日期。请每项材料只填一个日期。',
    en: 'Not passed on: a deliverable is given two dates. Give each one date.',
  },
  PACKAGE_SIGNING_ASKED: {
    zh: '没有上报：本轮次要求会签，还没有按要求发起。请在“会签”中按轮次要求发起，会签完成后再上报。',
    en: 'Not filed: the round asks for signatures, and they were not asked for as it says. Ask for them, and file once they are there.',
  },
  PACKAGE_SIGNATURES_AWAITED: {
    zh: '没有上报：会签还没有完成，或有会签人是您撤去的。请等会签人签署；汇总改动后的旧签不计，须重签。',
    en: 'Not filed: signatures are awaited, or you made them unnecessary yourself. Wait for them; those given before it was put together anew do not count.',
  },
  ASSEMBLER_MAY_NOT_COSIGN: {
    zh: '没有办理：此人参与了本次汇总，会签须是另一双眼睛。请由没有参与汇总的人会签。',
    en: 'Not done: this person put the filing together; a signature is a second pair of eyes. Someone else signs.',
  },
  COUNTY_TWICE: {
    zh: '没有汇总：有的县既列为随同上报，又列为例外，或出现了两次。请每县只列一次。',
    en: 'Not assembled: a county is named twice. Name each once, as a member or as an exception.',
  },
  COUNTIES_UNACCOUNTED: {
    zh: '没有汇总：有的县既未随同上报，也未列明例外。请为这些县补上材料，或说明缺报、迟报、退回的情况。',
    en: 'Not assembled: some counties are neither members nor stated exceptions. Account for each.',
  },
  PART_NOT_IN_FILING: {
    zh: '没有发出反馈：这一项（节）不在该单位报来的材料里，可能选错了单位、事项或章节。请在该单位的材料中重新选择，所写内容不会丢失。',
    en: 'Feedback not sent: this item or section is in nothing that this bureau filed. Choose it again from its own filing; what you wrote stays.',
  },
  NOT_A_MEMBER: {
    zh: '没有办理：所列的县不在应报范围内，或材料不是这一项。请从应报的县中选择。',
    en: 'Not done: a county named does not owe this deliverable, or the filing is of another kind.',
  },
  SETTLED_BUT_EXCEPTED: {
    zh: '没有汇总：列为例外的县材料已经审定，应当随同上报。请把它移到随同上报的县中。',
    en: 'Not assembled: a county stated as an exception is settled already. Take it in as a member.',
  },
  NOT_ASSEMBLED: {
    zh: '没有上报：这项材料尚未汇总。请先汇总各县材料、写好上报函，再由负责人上报。',
    en: 'Not filed: this deliverable is not assembled yet. Assemble it first.',
  },
  CHANGED_SINCE_ASSEMBLED: {
    zh: '没有办理：汇总之后，有的县材料的状态或文字已经变化。请重新汇总，核对后再会签、上报。',
    en: 'Not done: some counties’ filings, or their texts, moved after it was assembled. Assemble it again, then sign and file.',
  },
  ALREADY_SUBMITTED: {
    zh: '没有办理：这项材料已经统一上报。省收悉之前可以撤回；新增的县请用“补报”。',
    en: 'Not done: this was filed already. Withdraw it before receipt is confirmed, or add counties later.',
  },
  NOT_SUBMITTED: {
    zh: '没有办理：这项材料尚未统一上报，或已经撤回。请等市级上报后再办理。',
    en: 'Not done: this is not filed, or was withdrawn.',
  },
  NOT_AN_EXCEPTION: {
    zh: '没有补报：所列的县已经完整上报，无需补报。请只选择列为例外或部分上报的县。',
    en: 'Not added: a county named has been filed whole. Choose only exceptions and counties filed in part.',
  },
  ALREADY_CONFIRMED: {
    zh: '没有办理：省级已确认收悉，不能重复确认，也不能再撤回。需要更正的，请用补报或反馈说明。',
    en: 'Not done: the province has confirmed receipt.',
  },
  NO_SUCH_FEEDBACK: {
    zh: '没有办理：没有找到这条反馈。请刷新后再办理。',
    en: 'Not done: there is no such feedback. Reload.',
  },
  ALREADY_ANSWERED: {
    zh: '没有办理：这条反馈已经答复，答复不能重复提交。请刷新查看答复。',
    en: 'Not done: this feedback is answered already. Reload to read the answer.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
