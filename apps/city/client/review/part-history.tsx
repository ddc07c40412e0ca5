import { batchOf } from '@mingce/domain/batch/told'
import { latestFirst } from '@mingce/domain/in-order-of'
import { attributionWords } from '@mingce/ui/borrowing/attribution-line'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { lineageTitle, lineageWords } from '@mingce/ui/lineage'
import { opinionOf } from '@mingce/ui/trail-opinion'
import { eventWords } from '@mingce/ui/words/events'
import { useQuery } from '@tanstack/react-query'
import { type FilingName, type FilingSheet, type FilingTrailEntry, trailQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { borrowedQuestion } from './borrowed-lines.tsx'

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
  const { data: borrowed = [] } = useQuery({
    ...borrowedQuestion(sheet),
    enabled: filing.kind === 'disclosure_catalog',
  })
  const comments = new Set<unknown>(sheet.comments.filter((each) => each.part === part).map(({ comment }) => comment))
  const entries = (trail.data?.entries ?? []).filter(
    ({ detail }) => detail.part === part || comments.has(detail.comment),
  )
  if (trail.error) return <ErrorNotice error={trail.error} retry={() => trail.refetch()} />
  const acts = [
    ...entries.map((entry) => ({
      at: entry.recordedAt,
      who: trail.data?.names[entry.account ?? ''] ?? t('nameless'),
      words: [actOf(entry, trail.data?.entries ?? []), opinionOf(entry.type, entry.detail)],
    })),
    ...(sheet.lineage[part] ?? []).map((step) => ({
      at: step.at,
      who: t('history.county'),
      words: [lineageTitle(step), lineageWords(step), step.reason],
    })),
    ...borrowed
      .filter(({ item }) => item === part)
      .map((each) => ({
        at: sheet.head.submittedAt ?? '',
        who: t('history.county'),
        words: [eventWords('ItemBorrowed'), attributionWords(each)],
      })),
  ]
  if (trail.data && acts.length === 0) return <p>{t('history.empty')}</p>
  return (
    <ol className="part-history">
      {acts.toSorted(latestFirst(({ at }) => at)).map(({ at, who, words }) => (
        <li key={`${at} ${words.join()}`}>
          <time dateTime={at}>
            {minuteOf(at)} {who}
          </time>
          {words.filter(Boolean).join('：')}
        </li>
      ))}
    </ol>
  )
}

function actOf(entry: FilingTrailEntry, all: readonly FilingTrailEntry[]): string {
  return `${eventWords(entry.type)}${batchOf(entry, all) ? t('batch.inBatch') : ''}`
}
