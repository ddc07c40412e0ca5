import { addDays } from '../../deadline/calendar-day.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { PublicNoticeEvent } from './public-notice-events.ts'

/** 延长公示: the later last day that the county announced, and why. */
export type ExtendNotice = {
  readonly do: 'extendNotice'
  readonly until: string
  readonly reason: string
  readonly seen: number
}

/** No notice is lengthened at once by more than so many days. */
export const longestNoticeExtension = 60

/** A notice that still runs may be lengthened and is never shortened: whoever relied on the day once announced may. One that is over is given anew. */
export function extended(
  { until, reason, seen }: ExtendNotice,
  { submission }: Pick<SubmissionFacts, 'submission'>,
  { today }: Pick<SubmissionContext, 'today'>,
): PublicNoticeEvent | Refusal<SubmissionRefusal> {
  const { notice, version } = submission
  if (!notice || notice.summedUp) return refuse('NO_NOTICE')
  if (seen !== version) return refuse('STALE_VERSION')
  if (today > notice.until) return refuse('NOTICE_IS_OVER', [notice.until])
  const latest = addDays(notice.until, longestNoticeExtension)
  if (until <= notice.until || until > latest) return refuse('NOTICE_ONLY_LONGER', [notice.until, latest])
  return { type: 'PublicNoticeExtended', until, reason }
}
