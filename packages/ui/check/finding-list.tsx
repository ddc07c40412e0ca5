import type { CheckedElement, Finding } from '@mingce/domain/check/finding'
import { publicationLimit } from '@mingce/domain/deadline/statutory'
import { ArticleLink } from '../law/article-link.tsx'
import { checkSourceWords, checkText } from '../words/checks.ts'
import { say } from '../words/language.ts'
import { lawText } from '../words/laws.ts'
import { findingText } from './finding-text.ts'
import './finding-list.css'

type FindingListProps = {
  readonly findings: readonly Finding[]
  /** Leads to the element a finding is at; none where there is no way to it. */
  readonly jump?: ((element: CheckedElement) => void) | undefined
}

/** 检查: what was found in an item, what must be looked at first; each leads to its element and says what it rests on. */
export function FindingList({ findings, jump }: FindingListProps) {
  const inOrder = findings.toSorted((a, b) => Number(b.severity === 'must') - Number(a.severity === 'must'))
  return (
    <ul className="finding-list" aria-label={checkText('title')}>
      {inOrder.map((finding) => (
        <li key={`${finding.check} ${finding.element} ${finding.quoted.join(' ')}`}>
          <span className={`finding-severity is-${finding.severity}`}>{checkText(finding.severity)}</span>
          <div>
            {jump ? (
              <button type="button" className="finding-jump" onClick={() => jump(finding.element)}>
                {findingText(finding)}
              </button>
            ) : (
              <span className="finding-said">{findingText(finding)}</span>
            )}
            {finding.url && (
              <a href={finding.url} target="_blank" rel="noreferrer">
                {finding.url}
              </a>
            )}
            <Source of={finding} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What a finding rests on: of a law where the registry has that from, and what of it was not checked; an article is opened. */
function Source({ of: { source, flag } }: { readonly of: Finding }) {
  const words = say(checkSourceWords[source])
  if (source === 'gir_26') return <ArticleLink {...publicationLimit}>{words}</ArticleLink>
  return <small>{flag?.source ? registered({ ...flag, source: flag.source }) : words}</small>
}

function registered({ source, doubt }: { readonly source: string; readonly doubt: string | null }): string {
  return lawText('source', { source }) + (doubt === null ? '' : ` · ${lawText('doubt', { doubt })}`)
}
