import type { AuthorityEvent } from '@mingce/domain/authority/events'
import type { BatchEvent } from '@mingce/domain/batch/events'
import type { BeforeFilingEvent } from '@mingce/domain/before-filing/events'
import type { CatalogEvent } from '@mingce/domain/catalog/events'
import type { CalendarEvent } from '@mingce/domain/deadline/events'
import type { DemonstrationEvent } from '@mingce/domain/demonstration/events'
import type { GoodPracticeEvent } from '@mingce/domain/good-practice/events'
import type { GuideEvent } from '@mingce/domain/guide/events'
import type { HandlingEvent } from '@mingce/domain/handling/events'
import type { PackageEvent } from '@mingce/domain/joint-package/events'
import type { LawEvent } from '@mingce/domain/law/events'
import type { ListsEvent } from '@mingce/domain/lists/events'
import type { LogKeyEvent } from '@mingce/domain/log-key/events'
import type { PageEvent } from '@mingce/domain/published-page/events'
import type { RedactionEvent } from '@mingce/domain/redaction/events'
import type { RoundEvent } from '@mingce/domain/round/events'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { type Said, say } from './language.ts'

export type EventType = (
  | SubmissionEvent
  | BeforeFilingEvent
  | CatalogEvent
  | PackageEvent
  | RoundEvent
  | GoodPracticeEvent
  | PageEvent
  | GuideEvent
  | LawEvent
  | ListsEvent
  | CalendarEvent
  | AuthorityEvent
  | HandlingEvent
  | BatchEvent
  | DemonstrationEvent
  | RedactionEvent
  | LogKeyEvent
)['type']

/** What a line of the circulation record calls each event: the act, as the one who did it would name it. */
const words: Readonly<Record<EventType, Said>> = {
  PageChecked: { zh: '核对网页', en: 'Looked at a published page' },
  GoodPracticeRecommended: { zh: '推荐亮点', en: 'Recommended as good practice' },
  RecommendationWithdrawn: { zh: '撤回推荐', en: 'Took back a recommendation' },
  RecommendationDeclined: { zh: '暂不收入', en: 'Declined a recommendation' },
  GoodPracticeIncluded: { zh: '收入亮点库', en: 'Taken into the library' },
  GoodPracticeAmended: { zh: '修改亮点', en: 'Amended an entry of the library' },
  GoodPracticeRemoved: { zh: '移出亮点库', en: 'Removed from the library' },
  ListImported: { zh: '导入清单', en: 'Imported a list' },
  ListEntriesRecorded: { zh: '登记清单事项', en: 'Recorded entries of a list' },
  ListEntriesDropped: { zh: '移出清单事项', en: 'Dropped entries of a list' },
  ListMappingMade: { zh: '对应清单事项', en: 'Mapped an item to an entry' },
  ListMappingUndone: { zh: '取消对应', en: 'Undid a mapping' },
  NoCounterpartDeclared: { zh: '注明无对应事项', en: 'Declared no counterpart' },
  NoCounterpartWithdrawn: { zh: '撤销无对应说明', en: 'Took back no counterpart' },
  SectionDrafted: { zh: '编写章节', en: 'Wrote a section' },
  SectionRemoved: { zh: '删去章节', en: 'Removed a section' },
  SubmissionPrepared: { zh: '提请内审', en: 'Handed on for the check' },
  DisclosureReviewed: { zh: '公开审查', en: 'Disclosure review' },
  ItemDisclosureReviewed: { zh: '逐项公开审查', en: 'Disclosure review of an item' },
  ReferralRuled: { zh: '登记确定结果', en: 'Entered what a referral came back with' },
  SubmissionChecked: { zh: '内审', en: 'County check' },
  SubmittedToCity: { zh: '报送', en: 'Filed to the city' },
  SubmissionWithdrawn: { zh: '撤回', en: 'Withdrew' },
  FiledForRecord: { zh: '备案', en: 'Filed for record' },
  CalledInForReview: { zh: '调取审核', en: 'Called in for review' },
  PaperFilingRegistered: { zh: '纸质报送登记', en: 'Registered a paper filing' },
  PaperFilingStruck: { zh: '撤销纸质报送登记', en: 'Struck a paper filing' },
  PackagePaperRegistered: { zh: '纸质上报登记', en: 'Registered a joint filing on paper' },
  PackagePaperStruck: { zh: '撤销纸质上报登记', en: 'Struck a joint filing on paper' },
  PublicNoticeOpened: { zh: '公示', en: 'Opened a public notice' },
  PublicNoticeExtended: { zh: '延长公示', en: 'Extended a public notice' },
  PublicNoticeKept: { zh: '公示日期以公告为准', en: 'A public notice keeps its announced day' },
  PublicNoticeClosed: { zh: '公示结束', en: 'Summed up a public notice' },
  AcceptedForReview: { zh: '签收', en: 'Accepted' },
  CommentAdded: { zh: '提出意见', en: 'Commented' },
  CommentReworded: { zh: '修改未发意见', en: 'Reworded an unsent comment' },
  CommentWithdrawn: { zh: '撤下未发意见', en: 'Took an unsent comment back' },
  CommentReopened: { zh: '仍需修改', en: 'Still to be revised' },
  SuggestionAdopted: { zh: '采纳建议', en: 'Adopted a suggestion' },
  InternalNoteAdded: { zh: '内部意见', en: 'Internal note' },
  InternalNoteWithdrawn: { zh: '撤下内部意见', en: 'Took back an internal note' },
  CommentAnswered: { zh: '答复意见', en: 'Answered a comment' },
  ReturnAnswered: { zh: '答复退回', en: 'Answered a return' },
  CommentResolved: { zh: '意见已解决', en: 'Resolved a comment' },
  ItemReviewed: { zh: '审核意见', en: 'Proposed on an item' },
  ChangeConsented: { zh: '同意修改', en: 'Consented to a change' },
  ChangeDeclined: { zh: '不同意修改', en: 'Declined a change' },
  ReturnedForRevision: { zh: '退回修改', en: 'Returned' },
  ApprovedByCity: { zh: '审定', en: 'Settled' },
  ReminderSent: { zh: '催办', en: 'Reminded' },
  Rejected: { zh: '不予通过', en: 'Refused' },
  SigningOpened: { zh: '发起会签', en: 'Asked for signatures' },
  SignatureGiven: { zh: '会签', en: 'Signed' },
  SignerAdded: { zh: '加签', en: 'Added a signer' },
  SignerRemoved: { zh: '减签', en: 'Removed a signer' },
  SigningClosed: { zh: '结束会签', en: 'Ended the signing' },
  PackageSigningOpened: { zh: '发起上报会签', en: 'Asked for signatures on the joint filing' },
  PackageSignatureGiven: { zh: '上报会签', en: 'Signed the joint filing' },
  PackageSignerAdded: { zh: '上报加签', en: 'Added a signer of the joint filing' },
  PackageSignerRemoved: { zh: '上报减签', en: 'Removed a signer of the joint filing' },
  PackageSigningClosed: { zh: '结束上报会签', en: 'Ended the signing of the joint filing' },
  Recused: { zh: '回避', en: 'Recused' },
  RecusalLifted: { zh: '解除回避', en: 'Lifted a recusal' },
  OverrideUsed: { zh: '应急办理', en: 'Overrode a rule' },
  OverrideConfirmed: { zh: '确认应急办理', en: 'Confirmed an override' },
  CorrectionRequested: { zh: '要求补充材料', en: 'Asked for material' },
  CorrectionAnswered: { zh: '补充材料', en: 'Supplied material' },
  CorrectionWithdrawn: { zh: '撤回补充材料要求', en: 'Took a request for material back' },
  ClockStopped: { zh: '停表', en: 'Clock stopped' },
  ClockResumed: { zh: '恢复计时', en: 'Clock resumed' },
  ExtensionRequested: { zh: '申请延期', en: 'Asked for an extension' },
  ExtensionGranted: { zh: '同意延期', en: 'Granted an extension' },
  ExtensionRefused: { zh: '不同意延期', en: 'Refused an extension' },
  DeadlineRecomputed: { zh: '时限重算', en: 'Due date counted anew' },
  DecisionRecalled: { zh: '收回', en: 'Took a decision back' },
  ItemDrafted: { zh: '新增事项', en: 'Drafted an item' },
  ItemRevised: { zh: '修改事项', en: 'Revised an item' },
  GuideTextAdopted: { zh: '采用指引文字', en: 'Took over the guide’s words' },
  ItemBorrowed: { zh: '借鉴', en: 'Borrowed from another county' },
  BorrowingKept: { zh: '来源有变，保持原文', en: 'Kept the text though its source changed' },
  BorrowingDropped: { zh: '取消借鉴标注', en: 'Dropped an attribution' },
  GuideUpgradeTaken: { zh: '采用指引新版', en: 'Took over the guide’s new version' },
  GuideUpgradeDeclined: { zh: '不采用指引新版', en: 'Declined the guide’s new version' },
  LawProposalDeclined: { zh: '不采纳改引建议', en: 'Declined to cite the changed law' },
  LawProposalReopened: { zh: '收回不采纳', en: 'Took that answer back' },
  ItemRetired: { zh: '取消事项', en: 'Retired an item' },
  ItemRenamed: { zh: '事项更名', en: 'Renamed an item' },
  ItemsMerged: { zh: '合并事项', en: 'Merged items' },
  ItemSplit: { zh: '拆分事项', en: 'Split an item' },
  ItemRestored: { zh: '恢复事项', en: 'Brought an item back' },
  ItemsReordered: { zh: '调整顺序', en: 'Changed the order' },
  CatalogImported: { zh: '导入表格', en: 'Imported a spreadsheet' },
  SectionFileAttached: { zh: '添加附件', en: 'Attached a file' },
  SectionFileRemoved: { zh: '移除附件', en: 'Removed a file' },
  EvidenceAttached: { zh: '添加佐证材料', en: 'Attached evidence' },
  LocalNoteGiven: { zh: '写本地化说明', en: 'Gave a local note' },
  EvidenceRemoved: { zh: '移除佐证材料', en: 'Removed evidence' },
  CatalogFiled: { zh: '目录随件报送', en: 'Catalog filed' },
  DraftLocked: { zh: '草稿锁定', en: 'Draft locked' },
  DraftReleased: { zh: '草稿解锁', en: 'Draft released' },
  CatalogSettled: { zh: '目录审定', en: 'Catalog settled' },
  SettlementRecalled: { zh: '目录审定收回', en: 'Settlement taken back' },
  CatalogPublished: { zh: '公布', en: 'Published' },
  ErratumIssued: { zh: '更正', en: 'Issued an erratum' },
  PublicationWithdrawn: { zh: '撤销公布', en: 'Withdrew a publication' },
  NoticeRelayed: { zh: '转发部署', en: 'Passed the notice on' },
  PackageAssembled: { zh: '汇总', en: 'Assembled' },
  CitySectionDrafted: { zh: '编写本级材料', en: 'Wrote in the city’s own document' },
  CitySectionRemoved: { zh: '删去本级材料的部分', en: 'Removed a section of the city’s own document' },
  CityFileAttached: { zh: '为本级材料添加附件', en: 'Attached a file to the city’s own document' },
  CityFileRemoved: { zh: '移除本级材料的附件', en: 'Removed a file from the city’s own document' },
  CityPartSigned: { zh: '签发本级材料', en: 'Signed the city’s own document' },
  CityPartSignatureTakenBack: { zh: '收回本级材料的签发', en: 'Took the signature back from the city’s own document' },
  CityPartExcepted: { zh: '说明本级缺报', en: 'Stated why the city’s own document is missing' },
  CityPartEnclosed: { zh: '本级材料报省', en: 'Filed the city’s own document' },
  PackageSubmitted: { zh: '统一上报', en: 'Filed jointly' },
  AddendumSubmitted: { zh: '补报', en: 'Filed an addendum' },
  PackageWithdrawn: { zh: '撤回上报', en: 'Withdrew the joint filing' },
  ReceiptConfirmed: { zh: '收悉', en: 'Confirmed receipt' },
  FeedbackSent: { zh: '反馈', en: 'Sent feedback' },
  FeedbackAnswered: { zh: '答复反馈', en: 'Answered feedback' },
  ConsultationOpened: { zh: '报送前征求意见或询问', en: 'Asked before filing' },
  ConsultationAnswered: { zh: '答复报送前询问', en: 'Answered a question before filing' },
  GuidanceRecorded: { zh: '登记指导', en: 'Recorded guidance' },
  ResearchNoted: { zh: '登记调研', en: 'Noted research' },
  OutsideOpinionAttached: { zh: '登记外部意见', en: 'Attached another body’s opinion' },
  NoteFileAttached: { zh: '添加扫描件', en: 'Attached a scan to a note' },
  PreparatoryNoteWithdrawn: { zh: '撤下报送前记录', en: 'Took back a note made before filing' },
  RoundOpened: { zh: '开启轮次', en: 'Opened a round' },
  RoundAmended: { zh: '调整轮次', en: 'Amended a round' },
  RoundClosed: { zh: '结束轮次', en: 'Closed a round' },
  GuideRegistered: { zh: '登记标准指引', en: 'Registered a guide' },
  GuideRowRegistered: { zh: '增补指引条目', en: 'Added a row to a guide' },
  GuideVersionRegistered: { zh: '登记指引新版', en: 'Registered a version of the guide' },
  GuideSuperseded: { zh: '指引已有新版', en: 'Another version of the guide stands' },
  GuideNoteWritten: { zh: '写省厅说明', en: 'Wrote a note of the province' },
  GuideNoteWithdrawn: { zh: '撤下省厅说明', en: 'Withdrew a note of the province' },
  LawRegistered: { zh: '登记依据', en: 'Registered a law' },
  LawEntryCorrected: { zh: '更正依据登记', en: 'Put the entry of a law right' },
  LawAmended: { zh: '登记依据修改', en: 'Recorded that a law was amended' },
  LawRepealed: { zh: '登记依据废止', en: 'Recorded that a law was repealed' },
  LawArticleEntered: { zh: '登记条文', en: 'Entered what an article of a law says' },
  LawArticleCorrected: { zh: '更正条文登记', en: 'Put right what was entered of an article' },
  LawArticleWithdrawn: { zh: '撤下误登的条文', en: 'Took out an article that was entered by mistake' },
  LawChangeWithdrawn: { zh: '撤销误登的依据变动', en: 'Withdrew a change of a law that was recorded by mistake' },
  CalendarPublished: { zh: '公布工作日历', en: 'Published a calendar' },
  AppointmentMade: { zh: '任职', en: 'Appointed' },
  AppointmentEnded: { zh: '结束任职', en: 'Ended an appointment' },
  AbsenceAnnounced: { zh: '登记外出与代办', en: 'Announced an absence' },
  AbsenceEnded: { zh: '提前结束外出', en: 'Ended an absence early' },
  ItemsReviewedInBatch: { zh: '批量提出审核意见', en: 'Opinions given in a batch' },
  BatchPrepared: { zh: '准备批量办理', en: 'Prepared a batch' },
  BatchFilingSelected: { zh: '选定事项', en: 'Chose items of a filing' },
  BatchSampleOpened: { zh: '查看抽样事项', en: 'Opened an item of the sample' },
  BatchItemSetAside: { zh: '移出批量', en: 'Took an item out of the batch' },
  BatchStarted: { zh: '开始批量办理', en: 'Started the batch' },
  BatchFilingReviewed: { zh: '办理一件', en: 'Went through a filing' },
  BatchFinished: { zh: '批量办理完毕', en: 'Finished the batch' },
  TaskClaimed: { zh: '领取', en: 'Claimed' },
  TaskAssigned: { zh: '分派', en: 'Assigned' },
  TaskReleased: { zh: '放回', en: 'Put back' },
  TaskReassigned: { zh: '转办', en: 'Reassigned' },
  TaskDelegated: { zh: '委派', en: 'Delegated' },
  TaskHandedBack: { zh: '交回', en: 'Handed back' },
  CopySent: { zh: '抄送', en: 'Copied to' },
  CopyRead: { zh: '已阅', en: 'Read' },
  LogKeyRotated: { zh: '更换封存密钥', en: 'Changed the log’s key' },
  RedactionOrdered: { zh: '下达遮盖命令', en: 'Ordered a redaction' },
  RedactionApplied: { zh: '依令遮盖', en: 'Redacted by order' },
  RedactionDeclined: { zh: '不予遮盖', en: 'Declined a redaction' },
  DemonstrationStarted: { zh: '开始演示', en: 'Started the demonstration' },
}

/** What an event is called in the language of the screen; a type without words as it came. */
export function eventWords(type: string): string {
  return isKnown(type) ? say(words[type]) : type
}

function isKnown(type: string): type is EventType {
  return Object.keys(words).includes(type)
}

/** Every type an event can have, in the order of a filing's way. */
export const eventTypes = Object.keys(words) as readonly EventType[]
