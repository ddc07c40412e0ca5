import { useLawsMissing } from '@mingce/ui/law/known-laws'
import { LawsUnchecked } from '@mingce/ui/law/laws-unchecked'
import { t } from '../../words.ts'
import type { RowIssue } from './issues.ts'
import type { GridRow } from './rows.ts'

const mostShown = 300

/** What is missing or doubtful, in the order of the catalog; each leads to its cell. */
export function IssueList({
  issues,
  rows,
  jump,
}: {
  readonly issues: readonly RowIssue[]
  readonly rows: readonly GridRow[]
  readonly jump: (issue: RowIssue) => void
}) {
  const places = new Map(rows.map(({ item, content }, at) => [item, { at, name: content.name || content.category }]))
  const isWhole = useLawsMissing() === undefined
  return (
    <aside className="grid-issues" aria-label={t('grid.issues')}>
      <LawsUnchecked />
      {issues.length === 0 && <p>{t(isWhole ? 'grid.noIssues' : 'grid.noIssuesElse')}</p>}
      <ol>
        {issues.slice(0, mostShown).map((issue) => (
          <li key={`${issue.item} ${issue.kind} ${issue.field} ${issue.words}`}>
            <button type="button" className={`grid-issue is-${issue.kind}`} onClick={() => jump(issue)}>
              <span>
                {(places.get(issue.item)?.at ?? 0) + 1} {places.get(issue.item)?.name}
              </span>
              {issue.words}
            </button>
          </li>
        ))}
      </ol>
      {issues.length > mostShown && <p>{t('grid.moreIssues', { count: issues.length - mostShown })}</p>}
    </aside>
  )
}
