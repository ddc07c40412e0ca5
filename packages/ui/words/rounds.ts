import type { DeadlineRule, HolidayPolicy } from '@mingce/domain/deadline/rule'
import type { Ower, Recipient } from '@mingce/domain/round/clause'
import type { SmallChange } from '@mingce/domain/round/record-lane'
import type { PrefillSource } from '@mingce/domain/round/section-template'
import type { SignerRole, SignMode } from '@mingce/domain/submission/four-eyes/signing-events'
import { catalogue } from './catalogue.ts'
import type { Said } from './language.ts'

/** Who owes a deliverable or a duty. */
export const owerWords: Readonly<Record<Ower, Said>> = {
  county: { zh: '县（市、区）', en: 'Each county' },
  city: { zh: '市（州）', en: 'The city' },
  county_and_city: { zh: '市（州）和县（市、区）', en: 'The city and each county' },
}

export const recipientWords: Readonly<Record<Recipient, Said>> = {
  county: { zh: '县（市、区）', en: 'The counties' },
  city: { zh: '市（州）', en: 'The city' },
  province: { zh: '教育厅', en: 'The province' },
  public: { zh: '社会公众', en: 'The public' },
}

/** What a rest day does to a due date. */
export const holidayPolicyWords: Readonly<Record<HolidayPolicy, Said>> = {
  keep: { zh: '不变', en: 'Kept' },
  postpone: { zh: '顺延至下一个工作日', en: 'Put off to the next working day' },
  advance: { zh: '提前至上一个工作日', en: 'Brought forward to the last working day' },
}

export const dayUnitWords: Readonly<Record<DeadlineRule['unit'], Said>> = {
  working_day: { zh: '个工作日', en: 'working days' },
  calendar_day: { zh: '天', en: 'days' },
}

export const signModeWords: Readonly<Record<SignMode, Said>> = {
  all: { zh: '全部同意', en: 'All agree' },
  any: { zh: '一人同意即可', en: 'One suffices' },
  sequential: { zh: '按先后依次全部同意', en: 'All agree, in order' },
  n_of_m: { zh: '其中若干人同意', en: 'Some of them agree' },
}

export const signerWords: Readonly<Record<SignerRole, Said>> = {
  reviewer: { zh: '审核人', en: 'Reviewer' },
  leader: { zh: '负责人', en: 'Leader' },
}

/** 非实质性调整 */
export const smallChangeWords: Readonly<Record<SmallChange, Said>> = {
  format: { zh: '仅格式（空格、标点、全半角）', en: 'Format alone' },
  order: { zh: '排列顺序', en: 'Order' },
  body_renamed: { zh: '公开主体更名', en: 'The body was renamed' },
  basis_updated: { zh: '公开依据更新', en: 'A cited law was updated' },
  note_reworded: { zh: '说明文字', en: 'Notes' },
  channel_added: { zh: '增加公开渠道', en: 'A channel more' },
  limit_shortened: { zh: '缩短公开时限', en: 'A shorter limit' },
}

/** What the system puts into a section by itself. */
export const prefillWords: Readonly<Record<PrefillSource, Said>> = {
  bureau: { zh: '单位与依据文件', en: 'Bureau and document' },
  clauses: { zh: '承担的条款', en: 'Clauses owed' },
  dates: { zh: '各项时间', en: 'Dates' },
  posts: { zh: '岗位设置', en: 'Posts' },
  catalog_counts: { zh: '目录事项数', en: 'Items by category' },
  guide_coverage: { zh: '对照标准指引', en: 'Against the guide' },
  catalog_changes: { zh: '目录调整情况', en: 'Changes of the catalog' },
  improvements: { zh: '五个方面的提升', en: 'The five improvements' },
  consultations: { zh: '沟通与调研', en: 'Consultations and research' },
  guidance: { zh: '指导记录', en: 'Guidance' },
  opinions: { zh: '外部意见', en: 'Outside opinions' },
  review_course: { zh: '审核经过', en: 'Course of the review' },
  publications: { zh: '公布情况', en: 'Publications' },
  training: { zh: '培训', en: 'Training' },
  plan_milestones: { zh: '方案的进度安排', en: 'Milestones of the plan' },
  counties: { zh: '各县情况', en: 'The counties' },
}

/** The settings of a round in words. */
export const roundText = catalogue(
  {
    none: '无',
    yes: '是',
    no: '否',
    separator: '、',
    'due.included': '含当日',
    'due.excluded': '不含当日',
    'due.uncovered': '{year}年的工作日历尚未登记，逢休息日如何处理还不能推算，这里是文件写的日期。',
    'due.accept': '本轮次规定：{days}个工作日内签收。',
    'due.review': '本轮次规定：签收后{days}个工作日内审核。',
    'sample.share': '每批抽看{percent}%，最少{least}项，最多{most}项',
    'sample.number': '每批抽看{count}项',
    'signing.left': '是否会签由市（州）自定',
    'signing.line': '审定前会签：{signers}，{mode}',
    'packageSigning.leader': '统一上报由负责人一人签发，是否另行会签由市（州）自定',
    'packageSigning.line': '统一上报前会签：{signers}，{mode}',
    'signing.some': '其中{needed}人同意',
    'lane.none': '没有，调整均须审核',
    'lane.any': '{changes}',
    'lane.most': '{changes}；一次不超过{most}项',
    'notice.none': '不要求',
    'notice.days': '审定前公示{days}{unit}',
    'contact.line': '{bureau} {post}',
    'days.working': '{days}个工作日',
    'about.deliverable': '{kind}',
    'about.due': '{kind}到省时间',
    'about.owedBy': '{kind}由谁报送',
    'about.dueDayIncluded': '截止日期是否含当日',
    'about.holidayPolicy': '截止日期逢休息日',
    'about.acceptWithin': '市级签收时限',
    'about.reviewWithin': '市级审核时限',
    'about.rejectAllowed': '可以“不予通过”',
    'about.contact': '联系单位和岗位',
    'about.recordLane': '可以备案的调整',
    'about.publicNotice': '公示',
    'about.sample': '批量审核抽看',
    'about.signing': '审定前会签',
    'about.packageSigning': '统一上报签发',
    'about.extraField': '扩展要素“{name}”',
    'about.clause': '条款{number}',
    'about.section': '{kind}模板“{title}”',
    'about.order': '排列顺序',
    'value.asked': '要求报送，{day}',
    'value.notAsked': '不要求',
    'value.required': '必填',
    'value.optional': '选填',
    'value.reworded': '文字有调整',
    'value.added': '新增',
    'value.removed': '取消',
    'value.reordered': '已调整',
    'news.amended': '“{title}”有调整',
    'news.relayed': '“{title}”报送市局的时间有调整',
    'news.passedOn': '市局转发部署“{title}”',
    'news.closed': '“{title}”已结束',
    'news.innerDate': '{kind}报送市局',
    'news.reason': '说明：{reason}',
    'news.read': '知道了',
    'news.sinceFiled': '本件已于 {at} 报送，以上为报送后的调整。',
    'closed.note':
      '本轮次已于 {at} 结束（{reason}）。不能再报送、签收、审定、统一上报和补报；已经上报的照常收悉、反馈和答复。',
    'closed.blocked': '本轮次已结束',
    'news.more': '另有{count}条轮次消息，展开',
    'column.number': '条款',
    'column.duty': '要求',
    'column.owedBy': '承担',
    'column.date': '日期',
    'column.recipient': '报送',
    'clause.head': '《{document}》{number}',
    'clause.due': '依据{head}：{text}',
    'clause.moved': '文件原定{was}',
  },
  {
    none: 'None',
    yes: 'Yes',
    no: 'No',
    separator: ', ',
    'due.included': 'the day included',
    'due.excluded': 'the day not included',
    'due.uncovered':
      'The working calendar of {year} is not registered: what a rest day would do cannot be worked out yet, and this is the day as written.',
    'due.accept': 'The round gives {days} working days to accept.',
    'due.review': 'The round gives {days} working days to examine.',
    'sample.share': '{percent}% of a batch are opened, {least} at the least, {most} at the most',
    'sample.number': '{count} of a batch are opened',
    'signing.left': 'Left to each city',
    'signing.line': 'Before settlement sign: {signers}; {mode}',
    'packageSigning.leader': 'The leader alone signs the joint filing; more is left to each city',
    'packageSigning.line': 'Before the joint filing sign: {signers}; {mode}',
    'signing.some': '{needed} of them agree',
    'lane.none': 'None: every change is examined',
    'lane.any': '{changes}',
    'lane.most': '{changes}; at most {most} items at once',
    'notice.none': 'Not asked for',
    'notice.days': 'Shown to the public for {days} {unit} before settlement',
    'contact.line': '{bureau}, {post}',
    'days.working': '{days} working days',
    'about.deliverable': '{kind}',
    'about.due': '{kind}: due at the province',
    'about.owedBy': '{kind}: who files it',
    'about.dueDayIncluded': 'Whether a due date includes its day',
    'about.holidayPolicy': 'A due date on a rest day',
    'about.acceptWithin': 'Time for the city to accept',
    'about.reviewWithin': 'Time for the city to examine',
    'about.rejectAllowed': 'Whether a deliverable may be refused',
    'about.contact': 'Whom to ask',
    'about.recordLane': 'Changes filed for record',
    'about.publicNotice': 'Public notice',
    'about.sample': 'Sample of a batch',
    'about.signing': 'Signatures before settlement',
    'about.packageSigning': 'Signatures on the joint filing',
    'about.extraField': 'Extra element “{name}”',
    'about.clause': 'Clause {number}',
    'about.section': 'Template of {kind}, “{title}”',
    'about.order': 'Order',
    'value.asked': 'Asked for, {day}',
    'value.notAsked': 'Not asked for',
    'value.required': 'required',
    'value.optional': 'optional',
    'value.reworded': 'reworded',
    'value.added': 'new',
    'value.removed': 'dropped',
    'value.reordered': 'changed',
    'news.amended': '“{title}” was amended',
    'news.relayed': '“{title}”: the city moved its dates',
    'news.passedOn': 'The city passed on “{title}”',
    'news.closed': '“{title}” is closed',
    'news.innerDate': '{kind}: due at the city',
    'news.reason': 'Why: {reason}',
    'news.read': 'I have read it',
    'news.sinceFiled': 'Filed {at}: amended since then.',
    'closed.note':
      'This round was closed at {at} ({reason}). Nothing of it is filed, accepted, settled or reported any more; what has gone up is received and answered as before. ',
    'closed.blocked': 'The round is closed',
    'news.more': 'Show {count} more notes on rounds',
    'column.number': 'Clause',
    'column.duty': 'Duty',
    'column.owedBy': 'Owed by',
    'column.date': 'Date',
    'column.recipient': 'Goes to',
    'clause.head': '“{document}” {number}',
    'clause.due': 'By {head}: {text}',
    'clause.moved': 'the document says {was}',
  },
)
