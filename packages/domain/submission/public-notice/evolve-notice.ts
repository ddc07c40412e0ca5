import type { Fact } from '../../fact.ts'
import type { Submission } from '../state.ts'
import type { PublicNotice } from './public-notice.ts'
import type { PublicNoticeEvent } from './public-notice-events.ts'

/** It moves no text and no stage. What an amended calendar would have made of a last day makes nobody's screen stale. */
export function evolveNotice(before: Submission, fact: Fact<PublicNoticeEvent>): Submission {
  const version = fact.event.type === 'PublicNoticeKept' ? before.version : before.version + 1
  return { ...before, version, notice: noticeAfter(before.notice, fact) }
}

function noticeAfter(notice: PublicNotice | null, { event, by, at }: Fact<PublicNoticeEvent>): PublicNotice {
  if (event.type === 'PublicNoticeOpened') {
    const { url, from, until, deadline } = event
    return { url, from, until, counted: deadline, extensions: [], kept: [], summedUp: null }
  }
  if (!notice) throw new Error(`ledger is broken: ${event.type} of a public notice that was not opened`)
  switch (event.type) {
    case 'PublicNoticeExtended': {
      const { until, reason } = event
      const extension = { was: notice.until, until, reason, by: by.account, at }
      return { ...notice, until, extensions: [...notice.extensions, extension] }
    }
    case 'PublicNoticeKept': {
      const { until, deadline } = event
      return { ...notice, kept: [...notice.kept, { until, deadline, at }] }
    }
    case 'PublicNoticeClosed': {
      const { received, summary } = event
      return { ...notice, summedUp: { received, summary, by: by.account, at } }
    }
  }
}
