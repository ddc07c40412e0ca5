import type { DisclosureTimeLimit } from '../catalog/item.ts'
import { fold } from '../script/fold.ts'
import { amountCharacters, amountOf } from './chinese-amount.ts'
import { dateIn } from './read-date.ts'
import type { LimitDoubt, LimitPeriod, LimitUnit, TimeLimitRule } from './rule.ts'

type Trigger = NonNullable<DisclosureTimeLimit['trigger']>
type Span = {
  readonly amount: number
  readonly unit: LimitUnit
  readonly counts: 'within' | 'counted_back' | 'duration'
}

/** 2021年 is no span of 2021 years. */
const calendarYear = '\\d{4}年'
const span = new RegExp(
  `(?<![月.第×✕*xX${amountCharacters}])(?:[${amountCharacters}]+[-—~至到])?(?!${calendarYear})([${amountCharacters}]+|半(?=年))(?:个(月)|个?(工作日|自然日|日历日|小时|分钟|周|星期|日|天|年(?=之?内|以内)))`,
  'g',
)
/** What stands before an amount that is no limit: 开学前一周, 提前5个工作日; 公示期不少于5个工作日, 公示5个工作日; 保留1年以内. */
const countedBack = /(?:之前|以前|前|提前)(?:的|至少|不少于|不晚于)?$/
const duration = /(?:公示|公告)(?:时间|期限|期)?(?:为|满|[:：])?$|(?:不|不得|不应|不能)(?:少|低|短)于$|至少$/
const kept = /(?:保留|保存|留存)(?:时间|期限|期)?(?:为|满|[:：])?(?:不少于|不超过)?$/

/** 二十（20）个工作日, 20(二十)日: the same amount in words and in figures. */
const saidTwice = new RegExp(`([${amountCharacters}]+)\\(([${amountCharacters}]+)\\)(?=[个日天周月年小分工])`, 'g')

/** 20日内（工作日）: said behind the amount what its days are. */
const workingDaysMeant = /^(?:之|以)?内?[(（](?:指|为|按|均为)?工作日/

/** 7×24 is no number that was blacked out; 2×个工作日 is. */
const redacted = /(?<!\d)[*＊×✕]+|[*＊×✕]+(?!\d)|[xX]{2,}|[〇○_]{2,}|（\s*）|\(\s*\)(?=个|天|日)/

const periods: readonly (readonly [RegExp, LimitPeriod])[] = [
  [/每年第.{1,2}季|次年/, 'year'],
  [/每半年|半年度/, 'half_year'],
  [/每(个)?季|季度/, 'quarter'],
  [/每(个)?学期|学期/, 'term'],
  [/每(学)?年|年度|学年|年报|年底|年末/, 'year'],
  [/每(个)?月|月度/, 'month'],
  [/每周|每星期/, 'week'],
  [/每(日|天)/, 'day'],
]

const starts: readonly (readonly [RegExp, Trigger])[] = [
  [/形成|变更|制作|制定|获取|产生/, 'created_or_changed'],
  [/批准|审批|审定|核准|审核通过|批复|印发|签发|出台|发文/, 'upon_approval'],
]

/** Counted from what the applicant or somebody else does, 会议结束后3个工作日内, which the five triggers do not hold. */
const otherStart = new RegExp(
  `(收到|接到|受理)[^，。；]{0,8}(之日|日|后)|申请之日|[起后]的?(?:[${amountCharacters}]+[-—~至到])?(?:[${amountCharacters}]+|半年)`,
)
const atOnce = /即时|实时|立即|即刻|当日|当天|第一时间/
const vague = /及时|尽快|适时|随时|按(照)?(有关|相关)?规定|依法|视情况|定期|长期|常年/

/**
 * A limit as it is written, read into a rule: 自信息形成之日起二十个工作日内, 每年3月底前, 即时. What nobody could keep or break is said by its `doubt`:
 * a number that was blacked out, 及时, and what is not understood.
 */
export function readLimit(raw: string): TimeLimitRule {
  const before = known.get(raw)
  if (before) return before
  const rule = readAnew(raw)
  if (known.size < mostKnown) known.set(raw, rule)
  return rule
}

/** Few limits are written in many items, and several checks ask for each. */
const known = new Map<string, TimeLimitRule>()
const mostKnown = 5_000

function readAnew(raw: string): TimeLimitRule {
  const text = fold(raw).replace(saidTwice, (both, one: string, other: string) =>
    amountOf(one) === amountOf(other) ? one : both,
  )
  const { spans, unreadable } = spansIn(text)
  const every = periods.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const date = dateIn(text)
  const promised = longest(spans.filter(({ counts }) => counts === 'within')) ?? spans[0]
  const { amount, unit } = promised ?? { amount: null, unit: null }
  const read = { raw, every, date: date === 'no_such_day' ? null : date, alongside: alongside(text), amount, unit }
  if (redacted.test(raw.normalize('NFKC')) && spans.length === 0)
    return { ...read, trigger: startIn(text) ?? null, doubt: 'redacted' }
  const several = spans.some((each) => each.counts === 'within' && (each.amount !== amount || each.unit !== unit))
  const { trigger, doubt } = whenOf(text, read, promised?.counts ?? 'within')
  const isUnknown = unreadable || (date === 'no_such_day' && spans.length === 0)
  return { ...read, trigger, doubt: isUnknown ? 'unknown' : (doubt ?? (several ? 'several_amounts' : null)) }
}

/** 5个工作日内，重大事项30个工作日内: somebody waits as long as the longest; of two as long the first. */
function longest(spans: readonly Span[]): Span | undefined {
  const [most, ...others] = spans.map((each) => ({ each, days: each.amount * daysIn[each.unit] }))
  return most && others.reduce((found, other) => (other.days > found.days ? other : found), most).each
}

/** About, to tell which of two is longer. */
const daysIn: Readonly<Record<LimitUnit, number>> = {
  ...{ working_day: 1.4, calendar_day: 1, month: 30 },
  ...{ hour: 1 / 24, minute: 1 / 1440 },
}

/** Of two figures joined by a dash the later one is the promise. */
function spansIn(text: string): { readonly spans: readonly Span[]; readonly unreadable: boolean } {
  const found = [...text.matchAll(span)].map(({ index, 0: whole, 1: written = '', 2: months, 3: unit = '' }) => {
    const behind = text.slice(index + whole.length)
    const amount = amountIn(written, unit)
    const counts = countsBetween(text.slice(0, index), behind)
    if (amount === null) return null
    const isWorking = workingDaysMeant.test(behind) && /^[日天]$/.test(unit)
    return { amount, unit: months ? ('month' as const) : isWorking ? ('working_day' as const) : unitOf(unit), counts }
  })
  return { spans: found.filter((each) => each !== null), unreadable: found.includes(null) }
}

/** Weeks in days, years in months. */
function amountIn(written: string, unit: string): number | null {
  if (written === '半') return 6
  const amount = amountOf(written)
  if (amount === null) return null
  if (unit === '周' || unit === '星期') return amount * 7
  return unit === '年' ? amount * 12 : amount
}

/** 经公告20个工作日内公开 is a limit, whatever stands before the amount. */
function countsBetween(before: string, behind: string): Span['counts'] {
  if (countedBack.test(before)) return 'counted_back'
  if (kept.test(before)) return 'duration'
  return duration.test(before) && !/^(?:之|以)?内/.test(behind) ? 'duration' : 'within'
}

function unitOf(written: string): LimitUnit {
  if (written === '工作日') return 'working_day'
  if (written === '年') return 'month'
  if (written === '小时') return 'hour'
  return written === '分钟' ? 'minute' : 'calendar_day'
}

type Read = Omit<TimeLimitRule, 'trigger' | 'doubt'>
type When = { readonly trigger: TimeLimitRule['trigger']; readonly doubt: LimitDoubt | null }

function whenOf(text: string, { amount, every, date, alongside: together }: Read, counts: Span['counts']): When {
  const start = startIn(text)
  if (amount !== null) {
    if (/每/.test(text) || (every === 'term' && !start)) return { trigger: 'periodic', doubt: null }
    if (counts !== 'within') return { trigger: null, doubt: counts }
    if (start) return { trigger: start, doubt: null }
    if (otherStart.test(text)) return { trigger: null, doubt: 'other_start' }
    return { trigger: 'created_or_changed', doubt: 'no_start' }
  }
  if (date) {
    if (date.year !== null) return { trigger: 'fixed_date', doubt: null }
    return every !== null ? { trigger: 'periodic', doubt: null } : { trigger: 'fixed_date', doubt: 'no_year' }
  }
  if (together !== null) return { trigger: 'upon_approval', doubt: null }
  if (every !== null) return { trigger: 'periodic', doubt: null }
  if (atOnce.test(text)) return { trigger: 'immediate', doubt: null }
  if (/及时|尽快/.test(text)) return { trigger: 'immediate', doubt: 'vague' }
  if (vague.test(text)) return { trigger: /定期/.test(text) ? 'periodic' : null, doubt: 'vague' }
  return start ? { trigger: start, doubt: 'no_amount' } : { trigger: null, doubt: 'unknown' }
}

function startIn(text: string): Trigger | undefined {
  return starts.find(([pattern]) => pattern.test(text))?.[1]
}

/** 规范性文件 in 与规范性文件同步发布; the word 同步 alone leaves it unsaid and gives "". */
function alongside(text: string): string | null {
  if (!/同步|同时/.test(text)) return null
  return /[与和随]([^，。；]{1,40}?)(?:同步|同时)/.exec(text)?.[1] ?? ''
}
