import { dayInWords } from '@mingce/ui/instant'
import { NoticeDays } from '@mingce/ui/public-notice/notice-days'
import type { FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import './stage-note.css'

const place = 'public-notice'

/** 公示 of the filing: where it is and until when, or what came in and became of it. */
export function NoticeNote({ sheet: { head } }: { readonly sheet: FilingSheet }) {
  const { notice } = head
  if (!notice) return null
  const { from, until, url, summedUp } = notice
  const days = { from: dayInWords(from), until: dayInWords(until) }
  const said = summedUp
    ? t('notice.done', { ...days, count: summedUp.received, summary: summedUp.summary })
    : t('notice.running', days)
  return (
    <div className="stage-note" id={place} tabIndex={-1}>
      {said}{' '}
      <a href={url} target="_blank" rel="noopener">
        {t('notice.look')}
      </a>
      <NoticeDays notice={notice} />
    </div>
  )
}

export function goToNotice(): void {
  const note = document.getElementById(place)
  note?.scrollIntoView({ block: 'center' })
  note?.focus()
}
