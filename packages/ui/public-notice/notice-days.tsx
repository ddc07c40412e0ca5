import { dayOf } from '@mingce/domain/day'
import type { Deadline } from '@mingce/domain/deadline/deadline'
import { explain } from '@mingce/domain/deadline/explain'
import { inChinese, inEnglish } from '@mingce/domain/deadline/explain-words'
import { inOrderOf } from '@mingce/domain/in-order-of'
import type { PublicNotice } from '@mingce/domain/submission/public-notice/public-notice'
import { dayInWords } from '../instant.ts'
import { language } from '../words/language.ts'
import { noticeDaysText as text } from '../words/notice-days.ts'
import './notice-days.css'

/** How the last day of a 公示 was counted, and as of when, what lengthened it or would have moved it: a line each. */
export function NoticeDays({ notice }: { readonly notice: PublicNotice }) {
  const lines = noticeLines(notice)
  if (lines.length === 0) return null
  return (
    <ul className="notice-days">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function noticeLines({ counted, extensions, kept }: PublicNotice): readonly string[] {
  const since = [
    ...extensions.map((each) => ({ at: each.at, line: extendedLine(each) })),
    ...kept.map((each) => ({ at: each.at, line: keptLine(each) })),
  ].toSorted(inOrderOf(({ at }) => at))
  return [...(counted ? [explained(counted)] : []), ...since.map(({ line }) => line)]
}

function extendedLine({ at, was, until, reason }: PublicNotice['extensions'][number]): string {
  return text('extended', { at: dayInWords(dayOf(at)), was: dayInWords(was), until: dayInWords(until), reason })
}

function keptLine({ at, until, deadline }: PublicNotice['kept'][number]): string {
  const days = { at: dayInWords(dayOf(at)), until: dayInWords(until), wouldBe: dayInWords(deadline.dueDate) }
  return deadline.dueDate === until ? text('agrees', days) : text('kept', { ...days, why: explained(deadline) })
}

function explained(deadline: Deadline): string {
  return explain(deadline, { startedBy: text('startedBy'), words: language() === 'zh' ? inChinese : inEnglish })
}
