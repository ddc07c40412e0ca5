import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { opinionOf } from '@mingce/ui/trail-opinion'
import { eventWords } from '@mingce/ui/words/events'
import { useQuery } from '@tanstack/react-query'
import { type FilingName, type FilingSheet, trailQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** What happened to one part of the filing, newest first. */
export function PartHistory({
  filing,
  sheet,
  part,
}: {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly part: string
}) {
  const trail = useQuery(trailQuestion(filing))
  const comments = new Set<unknown>(sheet.comments.filter((each) => each.part === part).map(({ comment }) => comment))
  const entries = (trail.data?.entries ?? []).filter(
    ({ detail }) => detail.part === part || comments.has(detail.comment),
  )
  if (trail.error) return <ErrorNotice error={trail.error} retry={() => trail.refetch()} />
  if (trail.data && entries.length === 0) return <p>{t('history.empty')}</p>
  return (
    <ol className="part-history">
      {entries.toReversed().map((entry) => (
        <li key={entry.heldFrom}>
          <time dateTime={entry.recordedAt}>
            {minuteOf(entry.recordedAt)} {trail.data?.names[entry.account] ?? t('nameless')}
          </time>
          {[eventWords(entry.type), opinionOf(entry.type, entry.detail)].filter(Boolean).join('：')}
        </li>
      ))}
    </ol>
  )
}
