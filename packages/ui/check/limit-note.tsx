import type { DisclosureTimeLimit } from '@mingce/domain/catalog/item'
import { publicationLimit } from '@mingce/domain/deadline/statutory'
import { ruleOf } from '@mingce/domain/time-limit/rule-of'
import { againstStatute } from '@mingce/domain/time-limit/statute'
import { useToday, useWorkCalendar } from '../desk-day.ts'
import { ArticleLink } from '../law/article-link.tsx'
import { limitInWords } from './limit-text.ts'

/** What a limit promises, in plain words, told by what is made today. */
export function LimitNote({ limit }: { readonly limit: DisclosureTimeLimit }) {
  const [today, calendar] = [useToday(), useWorkCalendar()]
  if (limit.raw.trim() === '') return null
  const rule = ruleOf(limit)
  const isOver = ['over', 'depends'].includes(againstStatute(rule))
  return (
    <p className="limit-note">
      {limitInWords(rule, today, calendar)}
      {isOver && <ArticleLink {...publicationLimit} />}
    </p>
  )
}
