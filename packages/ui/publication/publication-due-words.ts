import { light } from '@mingce/domain/deadline/deadline'
import { inChinese, inEnglish } from '@mingce/domain/deadline/explain-words'
import { publishBy } from '@mingce/domain/deadline/statutory'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { isRefusal } from '@mingce/domain/refusal'
import { dayInWords } from '../instant.ts'
import { language } from '../words/language.ts'
import { publicationText as t } from '../words/publication.ts'

type Counting = { readonly today: string; readonly calendar: WorkCalendar }

/** The same day in a list that is a text: 应于2021年10月14日前公布，已逾期. */
export function publicationDueWords(settledAt: string, { today, calendar }: Counting): string {
  const due = publishBy(settledAt, calendar)
  if (isRefusal(due)) return uncountedWords()
  const isOver = light(due.dueDate, today, calendar) === 'red'
  return t(isOver ? 'over' : 'until', { day: dayInWords(due.dueDate) })
}

/** Word for word what the mail says. */
export function uncountedWords(): string {
  return (language() === 'zh' ? inChinese : inEnglish).uncounted
}
