import type { DisclosureTimeLimit } from '@mingce/domain/catalog/item'
import { fold } from '@mingce/domain/script/fold'
import { readLimit } from '@mingce/domain/time-limit/read-limit'
import type { TimeLimitRule } from '@mingce/domain/time-limit/rule'
import type { Found } from './found.ts'

/**
 * The promise as far as an item holds it, and what is doubtful about it in words: `每年1月31日前` is periodic without an amount, `及时公开` immediate.
 * A bare number takes its unit from the column's heading (`公开时限(工作日)`).
 */
export function readTimeLimit(cell: string, heading = ''): Found<DisclosureTimeLimit | null> {
  if (cell === '') return { value: null, doubts: [] }
  const unit = /工作日|自然日|天/.exec(fold(heading))?.[0] ?? ''
  const text = fold(cell)
  const rule = readLimit(/^\d+$/.test(text) ? `${text}个${unit}` : text)
  const doubt = doubtOf(rule)
  return {
    value: { raw: cell, trigger: rule.trigger, ...daysOf(rule) },
    doubts: doubt === null ? [] : [`公开时限“${brief(cell)}”${doubt}`],
  }
}

/** An item counts in days; hours and months stay in its words. */
function daysOf({ amount, unit }: TimeLimitRule): Pick<DisclosureTimeLimit, 'amount' | 'unit'> {
  return unit === 'working_day' || unit === 'calendar_day' ? { amount, unit } : { amount: null, unit: null }
}

function doubtOf({ doubt, trigger, amount, raw }: TimeLimitRule): string | null {
  switch (doubt) {
    case 'redacted':
      return '的数字被遮盖，未读出天数'
    case 'unknown':
      return '未能识别，只保留原文'
    case 'vague':
      return trigger === null ? '未能识别，只保留原文' : null
    case 'no_amount':
      return '未读出天数，只保留原文'
    case 'duration':
      return '写的是公示多久，没有写何时公开'
    case 'counted_back':
      return '从别的事情往前倒数，请核对起算点'
    case 'other_start':
      return '不从信息形成、变更或者批准之日起算，请核对起算点'
    case 'no_start':
      return '没有写明从何时起算，按信息形成或者变更之日起读取'
    case 'no_year':
      return '没有写明年份，按固定日期读取'
    case 'several_amounts':
      return `写有几个不同的天数，按第一个（${amount}）读取`
    case null:
      return /印发|签发|出台|发文|同步|同时/.test(raw) ? '按“文件批准（印发）时”读取，请核对起算点' : null
  }
}

function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
