import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals on the county's side of a filing: drafting, checking, signing, taking back, answering. */
export const filingRefusals = {
  NOT_IN_ROUND: {
    zh: '没有报送：本县不在本轮次的报送范围内，无需报送。如认为应当报送，请向市级核实。',
    en: 'Not filed: your county does not belong to this round. Ask the city if you think it should.',
  },
  PREVIOUS_STILL_OPEN: {
    zh: '没有办理：上一次报送尚未办结。请等市级对上一次报送审定后，再报送调整。',
    en: 'Not done: the previous filing is still open. File the change once it is settled.',
  },
  NOT_A_DOCUMENT: {
    zh: '没有保存：标准目录由公开事项组成，不能写成章节。请在目录编制中修改公开事项。',
    en: 'Not saved: a catalog consists of items, not of sections. Change its items.',
  },
  NO_SUCH_PART: {
    zh: '没有办理：此件中没有这一事项或章节，可能已被删去。请刷新后再办理。',
    en: 'Not done: the filing has no such item or section. Reload.',
  },
  NO_SUCH_COMMENT: {
    zh: '没有办理：没有找到这条意见。请刷新后再办理。',
    en: 'Not done: there is no such comment. Reload.',
  },
  COMMENT_CLOSED: {
    zh: '没有办理：这条意见已经解决，不再需要答复。如有补充，请在新的意见中说明。',
    en: 'Not done: this comment is resolved already.',
  },
  NO_SUGGESTION: {
    zh: '没有采纳：这条意见没有可以直接写入的建议文字，或这一项已不在草稿中。请在草稿中自行修改，再答复“已修改”。',
    en: 'Not adopted: this comment has no words that could be put in as they are, or the item is no longer in the draft. Change the draft yourself and answer “revised”.',
  },
  SUGGESTION_STALE: {
    zh: '没有采纳：这一栏的文字在市级提出建议之后已有改动，不能直接替换。请对照两处文字自行修改，再答复“已修改”。',
    en: 'Not adopted: the field was changed since the suggestion was written. Compare the two texts, change it yourself and answer “revised”.',
  },
  NOT_REVISED: {
    zh: '没有答复：草稿中的这一项与报送市级的文字一样，还没有修改。请先修改并保存，或写明不采纳的理由。',
    en: 'Not answered: the draft still has the text the city read. Change and save it first, or say why not.',
  },
  NOT_SENT_BACK: {
    zh: '没有答复：市级没有退回这一项。请刷新后查看需修改的内容。',
    en: 'Not answered: the city did not send this back. Reload.',
  },
  ASKS_OPEN: {
    zh: '没有办理：市级退回的意见还有没答复的，不能再次报送。请在“需修改”中逐条答复；改过又改回原文的，须重新答复。',
    en: 'Not done: some of what came back is not answered. Answer each under “To revise”; what was put back as it was needs a new answer.',
  },
  ALREADY_FILED: {
    zh: '没有办理：此件已经报送市级，不能重复报送或修改。需要修改的，签收前可以撤回，签收后请联系市级退回。',
    en: 'Not done: this is with the city already. Withdraw it before it is accepted, or ask the city to return it.',
  },
  NOTHING_TO_FILE: {
    zh: '没有办理：没有可报送的内容。请先编制公开事项或章节；市级上报的，至少要有一个县随同上报。',
    en: 'Not done: there is nothing to file. Draft items or sections first; a joint filing needs at least one county.',
  },
  INCOMPLETE: {
    zh: '没有办理：部分公开事项缺少必填要素。请逐项补齐后再办理。',
    en: 'Not done: some items lack required elements. Fill them in first.',
  },
  NOT_A_CHOICE: {
    zh: '没有办理：部分公开事项的扩展要素填写了本轮次选项以外的内容。请逐项改选规定的选项后再办理。',
    en: 'Not done: an extra element of some items says something outside the round’s choices. Choose one of them first.',
  },
  SECTIONS_MISSING: {
    zh: '没有提请或签发：本轮次要求的部分还没有写完。请补写并保存所列部分后再办理。',
    en: 'Not handed on: the round requires sections that are not written yet. Write and save those named first.',
  },
  MILESTONES_UNCLEAR: {
    zh: '没有提请或签发：进度安排表中有看不懂的行，工作总结将无法对照。每行须有不重复的编号、事项、具体到日的完成时限和所列的对照记录，请改好后再办理。',
    en: 'Not handed on: some milestones cannot be read, and the summary could not be held against them. Each line needs an id of its own, what, a day, and one of the records offered.',
  },
  CHANGED_SINCE_PREPARED: {
    zh: '没有办理：提请内审之后内容又有改动，审核人看到的已不是现在的文字。请由经办人重新提请内审。',
    en: 'Not done: the text changed after it was handed on for the check. The drafter hands it on again.',
  },
  DRAFTER_MAY_NOT_CHECK: {
    zh: '没有办理：您起草或修改过此件的内容，不能审核自己编制的内容。请由本单位另一位审核人办理。',
    en: 'Not done: you wrote part of this, and nobody checks their own work. Another checker takes it.',
  },
  EDITOR_MAY_NOT_SIGN: {
    zh: '没有报送：您起草或修改过此件的内容，不能签发自己编制的内容。请由另一位负责人签发。',
    en: 'Not filed: you wrote part of this, and nobody signs their own work. Another leader signs.',
  },
  CHECKER_MAY_NOT_SIGN: {
    zh: '没有报送：此件由您内审，内审和签发须为两个人，代他人办理也一样。请由负责人岗位的另一人签发。',
    en: 'Not filed: you checked this, and whoever checks does not sign, in another’s place either. Another person on the leader’s post signs.',
  },
  DISCLOSURE_UNSETTLED: {
    zh: '内审没有通过：公开审查的结论不是“可以公开”。请先解决公开审查提出的问题，或选择“退回修改”。',
    en: 'Not passed: the disclosure review does not say that it may be disclosed. Settle that first, or send it back.',
  },
  REFERRED_UPWARD: {
    zh: '没有办理：有事项已报请有关部门确定能否公开，确定结果登记之前，不能含这些事项报送。请等结果；也可先取消该事项，其余先报送。',
    en: 'Not done: an item was referred upward, and is not filed until what came back is entered. Wait, or take it out first.',
  },
  REFERRED_TO_WHOM: {
    zh: '没有保存：报请确定的，须选明报请的部门；其他结论不填报请部门。请改正后再保存。',
    en: 'Not saved: say to whom it is referred; other outcomes name nobody.',
  },
  NOT_REFERRED: {
    zh: '没有登记：这一项没有等待确定的报请。请刷新后查看公开审查。',
    en: 'Not entered: this was not referred upward. Reload.',
  },
  NOT_RULED_YET: {
    zh: '没有登记：确定日期晚于今天。请核对日期后再登记。',
    en: 'Not entered: the day of the ruling lies ahead. Check the date.',
  },
  NOT_CHECKED: {
    zh: '没有报送：此件尚未通过内审。请先由审核人完成内审和公开审查。',
    en: 'Not filed: it has not passed the county’s check. The checker comes first.',
  },
  ALREADY_ACCEPTED: {
    zh: '没有撤回：市级已经签收，不能再撤回。需要修改的，请联系市级审核人退回。',
    en: 'Not withdrawn: the city has accepted it. Ask the reviewer to return it.',
  },
  NO_CHANGE_PROPOSED: {
    zh: '没有办理：市级没有对这一事项提出等待您同意的修改，或修改已经变动。请刷新后再办理。',
    en: 'Not done: no change to this item waits for your consent. Reload.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
