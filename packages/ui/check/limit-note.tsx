import type { DisclosureTimeLimit } from '@mingce/domain/catalog/item'
import { ruleOf } from '@mingce/domain/time-limit/rule-of'
import { useToday, useWorkCalendar } from '../desk-day.ts'
import { limitInWords } from './limit-text.ts'

/** What a limit promises, in plain words, told by what is made today. */
export function LimitNote({ limit }: { readonly limit: DisclosureTimeLimit }) {
  const [today, calendar] = [useToday(), useWorkCalendar()]
  if (limit.raw.trim() === '') return null
  return <p className="limit-note">{limitInWords(ruleOf(limit), today, calendar)}</p>
}
