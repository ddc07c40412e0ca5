import { dayInWords } from '../instant.ts'
import { noticeDaysText as text } from '../words/notice-days.ts'

type Detail = { readonly [name: string]: unknown }

/** What a line of the trail says of a 公示: where and until when, until when instead, and what came in. */
export function noticeOutcome(type: string, detail: Detail): string {
  if (type === 'PublicNoticeClosed') return text('trail.received', { count: Number(detail.received) })
  const until = dayInWords(String(detail.until))
  switch (type) {
    case 'PublicNoticeOpened':
      return text('trail.opened', { url: String(detail.url), until })
    case 'PublicNoticeExtended':
      return text('trail.extended', { until })
    default:
      return text('trail.kept', { until, wouldBe: dueIn(detail) })
  }
}

/** Of a deadline a trail keeps its day alone. */
function dueIn({ deadline }: Detail): string {
  return dayInWords(String((deadline as { readonly dueDate?: unknown } | undefined)?.dueDate))
}
