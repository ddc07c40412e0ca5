import type { DisclosureTimeLimit } from '@mingce/domain/catalog/item'
import { fold } from '../text/fold.ts'
import type { Found } from './found.ts'

type Trigger = DisclosureTimeLimit['trigger']
type Span = { readonly amount: number | null; readonly unit: DisclosureTimeLimit['unit'] }

const days = /(?<![\d月.])(\d{1,5}|[一二三四五六七八九十百两]+)个?(工作日|自然日|日历日|日|天)/g
const redacted = /[*＊×]{1,}|[xX]{2,}|[〇○_]{2,}/

const triggers: readonly (readonly [RegExp, Exclude<Trigger, null>, string | null])[] = [
  [/每(年|半年|季|月|周|学期|学年)/, 'periodic', null],
  [/形成|变更|制作|获取|产生/, 'created_or_changed', null],
  [/批准|审批|审定|核准|审核通过|批复/, 'upon_approval', null],
  [/印发|签发|出台|发文|同步|同时/, 'upon_approval', '按“文件批准（印发）时”读取，请核对起算点'],
  [/\d{4}年/, 'fixed_date', null],
  [/\d{1,2}月(\d{1,2}日|底|初|中旬|上旬|下旬)/, 'fixed_date', '没有写明年份，按固定日期读取'],
  [/即时|及时|实时|当日|当天|立即|随时|第一时间/, 'immediate', null],
  [/定期|年度|季度|月度/, 'periodic', '没有写明日期，按定期公开读取'],
]

/**
 * The promise as far as it can be read: `每年1月31日前` is periodic without an amount, `及时公开` immediate.
 * A bare number takes its unit from the column's heading (`公开时限(工作日)`). Days without a starting point are read as counted from creation or change, and doubted.
 *
 * Source: 《政府信息公开条例》 Art. 26, twenty working days from creation or change.
 */
export function readTimeLimit(cell: string, heading = ''): Found<DisclosureTimeLimit | null> {
  if (cell === '') return { value: null, doubts: [] }
  const unit = /工作日|自然日|天/.exec(fold(heading))?.[0] ?? ''
  const text = /^\d+$/.test(fold(cell)) ? `${fold(cell)}个${unit}` : fold(cell)
  const { value: span, doubts } = spanOf(text)
  const found = triggers.find(([pattern]) => pattern.test(text))
  const atOnce = span.amount === null && /即时|及时|实时|立即|第一时间/.test(text) && !/每/.test(text)
  const trigger: Trigger = atOnce ? 'immediate' : (found?.[1] ?? (span.amount === null ? null : 'created_or_changed'))
  const assumed = found?.[1] === trigger ? found[2] : null
  const said = doubts.length > 0 ? [...doubts] : doubtsOf(cell, trigger, span, assumed)
  if (!found && trigger === 'created_or_changed')
    said.push(`公开时限“${brief(cell)}”没有写明从何时起算，按信息形成或者变更之日起读取`)
  return { value: { raw: cell, trigger, ...span }, doubts: said }
}

function doubtsOf(cell: string, trigger: Trigger, span: Span, assumed: string | null): string[] {
  if (redacted.test(cell)) return [`公开时限“${brief(cell)}”的数字被遮盖，未读出天数`]
  if (assumed) return [`公开时限“${brief(cell)}”${assumed}`]
  if (trigger === null) return [`公开时限“${brief(cell)}”未能识别，只保留原文`]
  if (trigger === 'created_or_changed' && span.amount === null)
    return [`公开时限“${brief(cell)}”未读出天数，只保留原文`]
  return []
}

function spanOf(text: string): Found<Span> {
  const spans = [...text.matchAll(days)].map(([, written = '', unit]) => ({
    written,
    amount: numberOf(written),
    unit: unit === '工作日' ? ('working_day' as const) : ('calendar_day' as const),
  }))
  const first = spans[0]
  if (!first) return { value: { amount: null, unit: null }, doubts: [] }
  if (first.amount < 1 || first.amount > 3660)
    return { value: { amount: null, unit: null }, doubts: [`公开时限的天数“${first.written}”未能识别，只保留原文`] }
  const differs = spans.some(({ amount, unit }) => amount !== first.amount || unit !== first.unit)
  const doubts = differs ? [`公开时限写有几个不同的天数，按第一个（${first.amount}）读取`] : []
  return { value: { amount: first.amount, unit: first.unit }, doubts }
}

/** 二十 is 20; hundreds are not read and give 0. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [before = '', after = ''] = text.split('十')
  const digit = (character: string) => '一二三四五六七八九'.indexOf(character.replace('两', '二')) + 1
  if (text.includes('百')) return 0
  return text.includes('十')
    ? 10 * (before === '' ? 1 : digit(before)) + (after === '' ? 0 : digit(after))
    : digit(text)
}

function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
