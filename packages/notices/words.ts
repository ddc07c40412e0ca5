import { postNames } from '@mingce/domain/authority/post-names'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { DateOfFiling } from '@mingce/domain/submission/clock/clock-events'
import type { Task } from '@mingce/projections/queue/rows'
import type { NewsType } from './news.ts'
import type { StandingTask } from './standing-duty.ts'

// What mail says. The screens have words of their own, in two languages; mail is in plain Chinese.

const tasks: Readonly<Record<Task, string>> = {
  to_draft: '待编制',
  to_check: '待内审',
  to_sign: '待签批报送',
  to_revise: '待修改',
  to_refile: '待重新报送',
  to_supply: '待补充材料',
  to_give_notice: '待公示',
  to_sum_up_notice: '待汇总公示意见',
  to_consent: '待答复修改意见',
  to_accept: '待签收',
  to_review: '待审核',
  to_return: '待退回',
  to_cosign: '待会签',
  to_confirm_override: '待确认应急办理',
  to_settle: '待审定',
  to_decide_extension: '待答复延期申请',
  to_assemble: '待汇总',
  to_file_package: '待统一上报',
  to_answer_feedback: '待答复反馈',
  to_receive: '待收悉',
}

const duties: Readonly<Record<StandingTask, string>> = {
  to_begin: '未开始编制',
  to_publish: '已审定，未公布',
  to_restore_page: '公布页打不开',
  to_write: '本级未编制完',
  to_sign: '本级未签发',
  to_assemble: '未汇总',
  to_enclose: '本级未补报',
  to_answer_question: '报送前询问，未答复',
}

const happenings: Readonly<Record<NewsType, string>> = {
  ReminderSent: '催办',
  ReturnedForRevision: '退回修改',
  ApprovedByCity: '已审定',
  Rejected: '不予通过',
  CalledInForReview: '调取审核',
  CorrectionRequested: '要求补充材料',
  CorrectionWithdrawn: '撤回补充材料要求',
  CorrectionAnswered: '补充材料',
  ExtensionRequested: '申请延期',
  ExtensionGranted: '同意延期',
  ExtensionRefused: '不同意延期',
  DeadlineRecomputed: '时限重算',
  PaperFilingRegistered: '纸质报送已登记，请录入报送',
  PackagePaperRegistered: '省厅已登记收到纸质上报，请在系统内上报',
  PackagePaperStruck: '省厅撤销纸质上报登记',
  PaperFilingStruck: '撤销纸质报送登记',
  PublicNoticeClosed: '公示结束',
  PublicNoticeExtended: '延长公示',
  PublicNoticeKept: '公示日期以公告为准',
  ErratumIssued: '更正',
  PublicationWithdrawn: '撤销公布',
  SourceReworded: '借鉴来源已改文字',
  SourceCorrected: '借鉴来源已更正',
  SourceGone: '借鉴来源已撤销',
  PageFoundDead: '公布页打不开',
  GoodPracticeRecommended: '推荐亮点',
  RecommendationDeclined: '暂不收入亮点库',
  GoodPracticeIncluded: '收入亮点库',
  GoodPracticeRemoved: '移出亮点库',
  ConsultationOpened: '报送前询问',
  ConsultationAnswered: '答复报送前询问',
  SubmittedToCity: '报送',
  SubmissionWithdrawn: '撤回报送',
  ReceiptConfirmed: '收悉',
  FeedbackSent: '反馈',
  PackageSubmitted: '统一上报',
  PackageWithdrawn: '撤回上报',
  CityPartEnclosed: '本级材料报省',
  AddendumSubmitted: '补报',
  FeedbackAnswered: '答复反馈',
  LawAmended: '所引依据已修改',
  LawRepealed: '所引依据已废止',
  LawChangeWithdrawn: '撤销误登的依据变动',
  GuideVersionRegistered: '登记指引新版',
  NoticeRelayed: '转发部署',
  RoundOpened: '轮次已开启',
  RoundAmended: '轮次已调整',
  RoundClosed: '轮次已结束',
}

const deliverables: Readonly<Record<DeliverableKind, string>> = {
  implementation_plan: '实施方案',
  disclosure_catalog: '标准目录',
  work_summary: '工作总结',
}

/** As the screens call them (`ui/words/clock.ts`). */
const dates: Readonly<Record<DateOfFiling, string>> = {
  filing: '县报送时间',
  acceptance: '签收时限',
  review: '审核时限',
}

const said = (table: Readonly<Record<string, string>>) => (code: string) => table[code] ?? code
export const taskWord = said(tasks)
export const dutyWord = said(duties)
export const newsWord = said(happenings)
export const kindWord = said(deliverables)
export const dateWord = said(dates)
export const postWord = said(postNames)

/** "10月18日" */
export function dayWord(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
