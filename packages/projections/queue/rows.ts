import type { Level } from '@mingce/domain/authority/ladder'
import type { PostRole } from '@mingce/domain/authority/post'
import type { Deadline } from '@mingce/domain/deadline/deadline'
import type { Reminder } from '@mingce/domain/reminder/reminder'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type Standing, table } from '../definition.ts'

/** What a desk is asked to do. */
export const tasks = [
  'to_draft', // county drafter: a document was begun
  'to_check', // county checker: prepared
  'to_sign', // county leader: checked
  'to_revise', // county drafter: sent back by the own checker, or returned by the city
  'to_refile', // county drafter: withdrawn
  'to_supply', // county drafter: 补充材料, the clock stands still
  'to_give_notice', // county drafter: 公示, where its round asks for it
  'to_sum_up_notice', // county drafter: from the last day of a 公示
  'to_consent', // county leader: the city proposes another wording
  'to_accept', // city reviewer: 签收
  'to_review', // city reviewer: some part has no opinion yet
  'to_return', // city reviewer: every part has one, and some go back
  'to_cosign', // city, named accounts: 会签
  'to_confirm_override', // whoever of the bureau may confirm it
  'to_settle', // city leader: 审定
  'to_decide_extension', // city leader of a county's date, province round manager of a city's
  'to_assemble', // city reviewer: the package was withdrawn, came on paper, or is owed and was reminded of
  'to_file_package', // city leader: assembled
  'to_answer_feedback', // city reviewer
  'to_receive', // province reviewer
] as const
export type Task = (typeof tasks)[number]

/** Why it is this desk's turn. */
export const reasons = [
  'owed', // not begun, and reminded of
  'draft_begun',
  'prepared',
  'checked',
  'sent_back_by_checker',
  'returned_by_city',
  'withdrawn',
  'change_proposed',
  'material_asked',
  'extension_asked',
  'notice_asked',
  'notice_running', // it can be summed up later
  'notice_over',
  'first_filing',
  'refiled_after_return',
  'refiled_after_withdrawal',
  'called_in', // it was filed for record
  'parts_to_return',
  'all_parts_settled',
  'signature_asked',
  'override_used',
  'package_assembled',
  'package_withdrawn',
  'paper_received', // of a joint filing that is not filed here whole
  'package_submitted',
  'addendum_submitted', // after the receipt of its package
  'feedback_sent',
] as const
export type Reason = (typeof reasons)[number]

/** One thing that waits on one desk. */
export type QueueRow = Standing & {
  readonly desk: Level
  readonly role: PostRole
  readonly task: Task
  readonly reason: Reason
  readonly round: string
  readonly kind: DeliverableKind
  /** Counts the adjustments within the round, from 1; 1 for a package. */
  readonly n: number
  /** The stream's version: what a command sends as `seen`. */
  readonly version: number
  readonly turn: number
  /** Since when it waits on this desk. */
  readonly since: Date
  /** When the county filed, or the city its package; null before. */
  readonly filedAt: Date | null
  /** The processing deadline, "2021-10-14"; null where the regulations set none. */
  readonly dueDate: string | null
  readonly due: Deadline | null
  /** 停表: since when the clock stands still; then there is no due date, and `due` is the one that is counted on from. */
  readonly stoppedOn: string | null
  readonly partCount: number
  /** Parts that must be looked at in this turn; the others carry over. */
  readonly scopeCount: number
  readonly settledCount: number
  readonly mustFixOpen: number
  /** Parts whose other wording waits for the county's consent. */
  readonly consentAwaited: number
  /** The first day it can be done, where there is one to wait for. */
  readonly notBefore: string | null
  /** 审定 that a 公示 comes before, where the round asks for one. */
  readonly awaitsNotice: boolean
  /** The feedback to be answered, else null. */
  readonly feedback: string | null
  /** The only account it waits on; null where any holder of the post does it. */
  readonly signer: string | null
  /** Those of the post who may not do it; null where all may. */
  readonly parties: readonly string[] | null
  /** 催办 of this desk that still stands; null where there is none. */
  readonly reminded: Reminder | null
}

export const queueTable = table<QueueRow>(
  {
    desk: 'text',
    role: 'text',
    task: 'text',
    reason: 'text',
    round: 'text',
    kind: 'text',
    n: 'integer',
    version: 'integer',
    turn: 'integer',
    since: 'timestamptz',
    filedAt: 'timestamptz',
    dueDate: 'date',
    due: 'jsonb',
    stoppedOn: 'date',
    partCount: 'integer',
    scopeCount: 'integer',
    settledCount: 'integer',
    mustFixOpen: 'integer',
    consentAwaited: 'integer',
    notBefore: 'date',
    awaitsNotice: 'boolean',
    feedback: 'text',
    signer: 'text',
    parties: 'jsonb',
    reminded: 'jsonb',
  },
  { indexes: [['desk', 'division']], indexesInTime: [['division', 'heldUntil']] },
)

/** Until when a county may file, where its city extended the inner date. */
export type ExtendedDateRow = Standing & { readonly dueDate: string; readonly due: Deadline }

export const extendedDateTable = table<ExtendedDateRow>({ dueDate: 'date', due: 'jsonb' }, { indexes: [['division']] })
