import type { ReactNode } from 'react'
import { PaperScans } from '../before-filing/paper-scans.tsx'
import { aboutName } from '../feedback/about-name.ts'
import { packagePaperText as text } from '../words/package-paper.ts'
import { packagePaperLine } from './paper-line.ts'
import type { PackagePaperSent } from './paper-sent.ts'
import '../before-filing/before-filing.css'
import './package-paper.css'

type PackagePaperListProps = {
  readonly papers: readonly PackagePaperSent[]
  /** What may be done with one. */
  readonly children?: (paper: PackagePaperSent) => ReactNode
}

/** What of a joint filing came on paper: when, how, whose documents it holds, and which of them are not filed here yet. */
export function PackagePaperList({ papers, children }: PackagePaperListProps) {
  if (papers.length === 0) return null
  return (
    <ul className="notes" aria-label={text('title')}>
      {papers.map((paper) => (
        <li key={paper.paper} className="note">
          <header>
            <strong>{packagePaperLine(paper)}</strong>
            <PaperScans division={paper.division} scans={paper.scans} />
            {children?.(paper)}
          </header>
          <p>{text('holds', { whose: named(paper.holds) })}</p>
          <p>{paper.awaited.length > 0 ? text('awaited', { whose: named(paper.awaited) }) : text('entered')}</p>
        </li>
      ))}
    </ul>
  )
}

function named(divisions: readonly string[]): string {
  return divisions.map(aboutName).join(text('and'))
}
