import type { DisclosureTimeLimit } from '@mingce/domain/catalog/item'
import { timeUnitWords, triggerWords } from './words/items.ts'
import { language, say } from './words/language.ts'

/** What was read from a time limit, in words: "信息形成或者变更之日起20个工作日"; empty when nothing was read. */
export function timeLimitText(limit: DisclosureTimeLimit | null): string {
  if (!limit) return ''
  const { trigger, amount, unit } = limit
  const start = trigger ? say(triggerWords[trigger]) : ''
  const words = [start, amount === null ? '' : String(amount), amount !== null && unit ? say(timeUnitWords[unit]) : '']
  return words.filter(Boolean).join(language() === 'zh' ? '' : ' ')
}
