import type { Finding } from '@mingce/domain/check/finding'
import { findingText } from '../check/finding-text.ts'
import { pageText } from '../words/pages.ts'
import './page-notes.css'

/** What was found of published pages, a line each with the address; nothing where nothing was. */
export function PageNotes({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="page-notes" aria-label={pageText('title')}>
      {findings.map((finding) => (
        <li key={`${finding.check} ${finding.url}`}>
          {findingText(finding)}{' '}
          <a href={finding.url} target="_blank" rel="noreferrer">
            {finding.url}
          </a>
        </li>
      ))}
    </ul>
  )
}
