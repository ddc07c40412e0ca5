import { publicationLimit, publishBy } from '@mingce/domain/deadline/statutory'
import { isRefusal } from '@mingce/domain/refusal'
import { Tooltip } from 'antd'
import { useWorkCalendar } from '../desk-day.ts'
import { DueLight } from '../due-light.tsx'
import { ArticleLink } from '../law/article-link.tsx'
import { publicationText as t } from '../words/publication.ts'
import { uncountedWords } from './publication-due-words.ts'

type PublicationDueProps = {
  /** The instant of the 审定 from which the law counts. */
  readonly settledAt: string
}

/** The light of the day by which the law wants a settled catalog published, with the article on hover; in a year whose calendar is not there, that it is counted later. */
export function PublicationDue({ settledAt }: PublicationDueProps) {
  const due = publishBy(settledAt, useWorkCalendar())
  if (!isRefusal(due)) return <DueLight dueDate={due.dueDate} {...{ due, ...said() }} />
  return (
    <Tooltip title={t('basis')} trigger={['hover', 'focus', 'click']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what it rests on must be reached by keyboard too */}
      <span className="due is-none" tabIndex={0}>
        {uncountedWords()}
        <span className="visually-hidden">{t('basis')}</span>
      </span>
    </Tooltip>
  )
}

/** 法定公布期限 as a line of its own, with how it was counted and the article to be read. */
export function PublishBy({ settledAt }: PublicationDueProps) {
  const due = publishBy(settledAt, useWorkCalendar())
  return (
    <div className="publish-by no-print">
      {t('by')} {isRefusal(due) ? <Uncounted /> : <DueLight dueDate={due.dueDate} {...{ due, ...said() }} expanded />}{' '}
      <ArticleLink {...publicationLimit} />
    </div>
  )
}

function Uncounted() {
  return (
    <>
      {uncountedWords()} <span className="due-explanation">{t('basis')}</span>
    </>
  )
}

function said() {
  return { startedBy: t('settled'), basis: t('basis') }
}
