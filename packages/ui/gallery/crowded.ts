import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import type { QueueLine } from '../queue-table.tsx'
import type { TrailLine } from '../trail-texts.ts'

// Made-up data, crowded as on a deadline day.

export const guideItems: readonly DisclosureItem[] = registerGuide2019.rows.map((row) => row.item)

/** 68 items over 7 categories, some cut short, some with a channel of their own. */
export const manyItems: readonly { readonly id: string; readonly item: DisclosureItem }[] = [0, 1, 2, 3]
  .flatMap((round) => guideItems.map((item, at) => ({ id: `item-${round}-${at}`, item: varied(item, round, at) })))
  .sort((a, b) => categoryAt(a.item) - categoryAt(b.item))

function categoryAt(item: DisclosureItem): number {
  return registerGuide2019.head.categories.indexOf(item.category)
}

function varied(item: DisclosureItem, round: number, at: number): DisclosureItem {
  if (round === 0) return item
  const lacks = round === 2 && at % 5 === 0
  return {
    ...item,
    name: `${item.name}（${['', '义务教育', '特殊教育', '民办学校'][round]}）`,
    legalBases: lacks ? [] : item.legalBases,
    channels: round === 3 ? [...item.channels, 'notice_board', 'other'] : item.channels,
    otherChannelText: round === 3 ? '家长会、致家长的一封信' : null,
    audiences: at % 4 === 1 ? ['specific_group'] : item.audiences,
    audienceNote: at % 4 === 1 ? '适龄儿童、少年及其监护人' : null,
  }
}

const deadline = {
  startDate: '2021-09-28',
  rule: { amount: 10, unit: 'working_day', holidayPolicy: 'postpone' },
  dueDate: '2021-10-18',
  explanation: {
    skipped: [{ name: '国庆', days: 7 }],
    weekendDays: 2,
    makeupWorkdays: ['2021-10-09'],
    stoppedDays: 0,
    move: null,
    calendars: [{ year: 2021, version: 1 }],
  },
} as const

const divisions = ['510113', '510116', '510104', '510105', '510106', '510107', '510108', '510112', '510114', '510115']
const dates = ['2021-10-12', '2021-10-14', '2021-10-15', '2021-10-18', '2021-10-19', '2021-10-26', null]
const turns = [
  ['to_review', 'refiled_after_return'],
  ['to_accept', 'first_filing'],
  ['to_review', 'first_filing'],
  ['to_return', 'parts_to_return'],
  ['to_settle', 'all_parts_settled'],
  ['to_answer_feedback', 'feedback_sent'],
] as const
const kinds = ['disclosure_catalog', 'implementation_plan', 'disclosure_catalog', 'work_summary'] as const

export const queue: readonly QueueLine[] = Array.from({ length: 34 }, (_, at) => {
  const [task, reason] = turns[at % turns.length] ?? ['to_review', 'first_filing']
  const dueDate = dates[Math.floor(at / 5)] ?? null
  return {
    stream: `submission/2021-pilot/${at}`,
    key: task,
    division: divisions[at % divisions.length] ?? '510113',
    kind: kinds[at % kinds.length] ?? 'disclosure_catalog',
    n: at % 9 === 8 ? 2 : 1,
    turn: 1 + (at % 3),
    task,
    reason,
    since: new Date(Date.UTC(2021, 9, 15, 1) - at * 5_000_000).toISOString(),
    dueDate,
    due: dueDate ? { ...deadline, dueDate } : null,
    owed: { dueDate: '2021-10-20', moved: null },
    partCount: 37,
    scopeCount: at % 3 === 0 ? 5 : 37,
    mustFixOpen: at % 4 === 0 ? (at % 3) + 1 : 0,
  }
})

const acts: readonly [type: string, account: string, post: string, authority: string, detail: TrailLine['detail']][] = [
  ['CatalogImported', 'a1', 'drafter', '510113', { fileName: '青白江区义务教育领域标准目录（报送稿）.xlsx' }],
  ['SubmissionPrepared', 'a1', 'drafter', '510113', { parts: { count: 37 } }],
  ['DisclosureReviewed', 'a2', 'checker', '510113', { outcome: 'may_disclose', opinion: '不涉密，不涉及个人隐私。' }],
  ['SubmissionChecked', 'a2', 'checker', '510113', { outcome: 'passed', opinion: '同意报送。' }],
  ['SubmittedToCity', 'a3', 'leader', '510113', { turn: 1 }],
  ['AcceptedForReview', 'b1', 'reviewer', '510100', {}],
  ['CommentAdded', 'b1', 'reviewer', '510100', { kind: 'must_fix', text: '公开渠道缺少政府网站。' }],
  [
    'ItemReviewed',
    'b1',
    'reviewer',
    '510100',
    { decision: 'return', reason: '时限过长，请按标准指引压缩，并说明本地实际。' },
  ],
  ['ReturnedForRevision', 'b1', 'reviewer', '510100', { parts: ['x'], opinion: '请修改后于10月18日前重新报送。' }],
  ['SubmissionPrepared', 'a1', 'drafter', '510113', {}],
  ['SubmissionChecked', 'a2', 'checker', '510113', { outcome: 'passed', opinion: '同意。' }],
  ['SubmittedToCity', 'a3', 'leader', '510113', { turn: 2 }],
  ['AcceptedForReview', 'b1', 'reviewer', '510100', {}],
  ['ApprovedByCity', 'b2', 'leader', '510100', { opinion: '审定通过。' }],
  ['PackageSubmitted', 'b2', 'leader', '510100', {}],
]

export const names = { a1: '王某', a2: '赵某', a3: '钱某', b1: '李某', b2: '周某' }

export const trail: readonly TrailLine[] = acts.map(([type, account, post, authority, detail], at) => ({
  heldFrom: 48_213 + at * 7,
  type,
  recordedAt: new Date(Date.UTC(2021, 8, 22, 1) + at * 90_000_000).toISOString(),
  account,
  post,
  authority,
  detail,
}))
