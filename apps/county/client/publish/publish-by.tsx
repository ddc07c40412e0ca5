import { publicationLimit, publishBy } from '@mingce/domain/deadline/statutory'
import { isRefusal } from '@mingce/domain/refusal'
import { useWorkCalendar } from '@mingce/ui/desk-day'
import { DueLight } from '@mingce/ui/due-light'
import { ArticleLink } from '@mingce/ui/law/article-link'
import { refusalWords } from '@mingce/ui/words/refusals'
import { t } from '../words.ts'

/** Until when the law wants it published, with the article that says so. */
export function PublishBy({ settledAt }: { readonly settledAt: string }) {
  const due = publishBy(settledAt, useWorkCalendar())
  if (isRefusal(due)) return <p className="publish-hint">{refusalWords(due.refused)}</p>
  return (
    <div className="publish-by no-print">
      {t('publish.by')}{' '}
      <DueLight dueDate={due.dueDate} due={due} startedBy={t('publish.settled')} basis={t('publish.basis')} expanded />{' '}
      <ArticleLink {...publicationLimit} />
    </div>
  )
}
